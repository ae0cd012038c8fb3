package org.hirfa.registry.nomenclature;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.hirfa.countrypack.LegalCalendar;

/// The versions of the nomenclature: every change of an activity, whoever makes it, is one, and what each activity was under
/// it is kept.
@ApplicationScoped
public class NomenclatureVersions {

    private static final String STATE = "sector_code, name_ar, name_fr, endangered_from, endangered_to, valid_from, valid_to, successor, verified";

    private final Session database;
    private final LegalCalendar calendar;
    private final Clock clock;

    NomenclatureVersions(Session database, LegalCalendar calendar, Clock clock) {
        this.database = database;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// One change at a time, so that versions have consecutive numbers and none tells half of another's change.
    void begin() {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('nomenclature')) as text)", String.class).getSingleResult();
    }

    /// Keeps what has changed since the last version, within the transaction of the change; makes no version of nothing.
    ///
    /// @param source the text or file that the change rests on
    void record(String change, String source, String by) {
        database.flush();
        begin();
        var number = database.createNativeQuery("""
                insert into nomenclature_version (number, valid_from, change, source, changed_by, recorded_at)
                select coalesce((select max(number) from nomenclature_version), 0) + 1,
                       case when exists (select from nomenclature_version) then cast(:today as date)
                            else (select min(valid_from) from craft_activity) end, :change, :source, :by, :now
                 where exists (%s) returning number
                """.formatted(changed()), Integer.class).setParameter("today", calendar.today()).setParameter("change", change)
                .setParameter("source", source).setParameter("by", by).setParameter("now", clock.instant()).getResultList();
        if (!number.isEmpty()) {
            database.createNativeMutationQuery("insert into craft_activity_history (code, nomenclature, " + STATE + ") select code, :number, "
                    + STATE + " from (" + changed() + ") changed").setParameter("number", number.getFirst()).executeUpdate();
        }
    }

    List<NomenclatureVersionView> after(long number, int limit) {
        return database.createNativeQuery("""
                select v.number, v.valid_from, v.change, v.source, v.recorded_at,
                       (select count(*) from craft_activity_history h where h.nomenclature = v.number)
                  from nomenclature_version v where v.number > :number order by v.number limit :limit
                """, Tuple.class).setParameter("number", number).setParameter("limit", limit).getResultList().stream()
                .map(row -> new NomenclatureVersionView(row.get(0, Integer.class), row.get(1, LocalDate.class), row.get(2, String.class),
                        row.get(3, String.class), row.get(4, Instant.class), row.get(5, Long.class))).toList();
    }

    List<ActivityFile.Stage> historyOf(String code) {
        return database.createNativeQuery("""
                select v.number, v.change, v.recorded_at, v.source, h.sector_code, h.name_ar, h.name_fr, h.endangered_from,
                       h.endangered_to, h.valid_from, h.valid_to, h.successor
                  from craft_activity_history h join nomenclature_version v on v.number = h.nomenclature
                 where h.code = :code order by v.number
                """, Tuple.class).setParameter("code", code).getResultList().stream()
                .map(row -> new ActivityFile.Stage(row.get(0, Integer.class), row.get(1, String.class), row.get(2, Instant.class),
                        row.get(3, String.class), row.get(4, String.class), row.get(5, String.class), row.get(6, String.class),
                        row.get(7, LocalDate.class), row.get(8, LocalDate.class), row.get(9, LocalDate.class),
                        row.get(10, LocalDate.class), row.get(11, String.class))).toList();
    }

    /// The activities whose latest kept state is not the one they have now.
    private static String changed() {
        return """
                select a.* from craft_activity a left join lateral (select * from craft_activity_history h where h.code = a.code
                        order by h.nomenclature desc limit 1) h on true
                 where h.code is null or (%s) is distinct from (%s)
                """.formatted(of("a"), of("h"));
    }

    private static String of(String alias) {
        return alias + "." + STATE.replace(", ", ", " + alias + ".");
    }
}
