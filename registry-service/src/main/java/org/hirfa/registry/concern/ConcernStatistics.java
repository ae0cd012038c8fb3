package org.hirfa.registry.concern;

import java.time.LocalDate;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hirfa.countrypack.LegalCalendar;
import org.jspecify.annotations.Nullable;

/// How many concerns there were and how long their answers took. What everybody may see holds no cell under five, numbers only
/// to the nearest five and delays in whole days: one concern would be somebody's, and the difference of two answers must not
/// tell of one either.
@ApplicationScoped
class ConcernStatistics {

    private static final int SMALLEST = 5;

    private final Session database;
    private final LegalCalendar calendar;

    ConcernStatistics(Session database, LegalCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /// @param inFull whether small cells are shown too, and every number as it is
    @Transactional
    List<Cell> of(LocalDate from, LocalDate to, By by, boolean inFull) {
        return database.createNativeQuery("""
                select %s as part, count(*), count(c.answered_at),
                       percentile_cont(0.5) within group (order by extract(epoch from c.answered_at - c.raised_at) / 86400),
                       percentile_cont(0.9) within group (order by extract(epoch from c.answered_at - c.raised_at) / 86400),
                       count(*) filter (where c.escalations > 0)
                  from concern c
                  left join commune_wilaya w on w.commune_id = c.commune and daterange(w.valid_from, w.valid_to, '[]') @> cast(:day as date)
                  left join chamber_coverage h on h.wilaya_code = w.wilaya_code
                       and daterange(h.valid_from, h.valid_to, '[]') @> cast(:day as date)
                 where c.status <> 'WITHDRAWN' and c.raised_at >= :from and c.raised_at < :to
                 group by 1 order by 1
                """.formatted(by.column), Tuple.class).setParameter("day", calendar.today())
                .setParameter("from", from.atStartOfDay(calendar.zone()).toInstant())
                .setParameter("to", to.plusDays(1).atStartOfDay(calendar.zone()).toInstant()).getResultList().stream()
                .map(row -> cell(row, inFull)).toList();
    }

    private static Cell cell(Tuple row, boolean inFull) {
        var part = row.get(0, String.class);
        var count = row.get(1, Long.class);
        var answered = row.get(2, Long.class);
        var escalated = row.get(5, Long.class);
        var median = row.get(3, Double.class);
        var ninetieth = row.get(4, Double.class);
        if (inFull) {
            return new Cell(part, false, count, answered, to(10, median), to(10, ninetieth), to(1000, 1.0 * escalated / count));
        }
        if (count < SMALLEST) {
            return new Cell(part, true, null, null, null, null, null);
        }
        // A median over few answers is somebody's own delay.
        var few = answered < SMALLEST;
        var fewEscalated = escalated > 0 && (escalated < SMALLEST || count - escalated > 0 && count - escalated < SMALLEST);
        return new Cell(part, few || fewEscalated, rounded(count), few ? null : rounded(answered), few ? null : to(1, median),
                few ? null : to(1, ninetieth), fewEscalated ? null : to(10, 1.0 * escalated / count));
    }

    private static long rounded(long count) {
        return Math.round(1.0 * count / SMALLEST) * SMALLEST;
    }

    private static @Nullable Double to(long parts, @Nullable Double number) {
        return number == null ? null : 1.0 * Math.round(number * parts) / parts;
    }

    /// By what they are counted.
    enum By {
        CHAMBER("coalesce(h.chamber_code, '')"), CATEGORY("c.category"), LEVEL("c.office");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    /// @param suppressed whether something is left out because it would tell of few people
    /// @param medianDays from raising to the first answer; so for the 90th percentile
    public record Cell(String part, boolean suppressed, @Nullable Long concerns, @Nullable Long answered, @Nullable Double medianDays,
            @Nullable Double ninetiethPercentileDays, @Nullable Double escalatedShare) {}
}
