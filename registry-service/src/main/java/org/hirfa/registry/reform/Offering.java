package org.hirfa.registry.reform;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.access.Caller;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.FieldFault;
import org.hirfa.registry.artisan.By;
import org.hirfa.registry.imports.Column;
import org.hirfa.registry.imports.SentFile;
import org.hirfa.registry.imports.SentRow;
import org.jspecify.annotations.Nullable;

/// Takes in a reform as a file. A law is taken in whole or not at all: one row at fault, and nothing is kept.
@ApplicationScoped
class Offering {

    private static final List<Column> COLUMNS = List.of(Column.code("commune_id"), Column.code("from_wilaya"), Column.code("to_wilaya"),
            Column.day("effective_on"), Column.text("source", 500).optional(), Column.flag("verified").optional());

    private final Reforms reforms;
    private final ReformMap map;
    private final LegalCalendar calendar;
    private final Clock clock;

    Offering(Reforms reforms, ReformMap map, LegalCalendar calendar, Clock clock) {
        this.reforms = reforms;
        this.map = map;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// @throws org.hirfa.problem.ProblemException 400 naming every row at fault by line and column; 409 for a code that is taken
    @Transactional
    UUID offer(OfferReform order, Caller caller) {
        var rows = SentFile.read(order.file(), COLUMNS);
        var faults = new ArrayList<FieldFault>();
        var seen = new HashSet<String>();
        for (var row : rows) {
            row.faults().forEach(fault -> faults.add(fault(row, fault.column(), fault.code())));
            if (row.faults().isEmpty()) {
                judge(row, rows.getFirst(), faults);
                if (!seen.add(row.cell("commune_id"))) {
                    faults.add(fault(row, "commune_id", "given-twice"));
                }
            }
        }
        if (rows.isEmpty()) {
            faults.add(new FieldFault("/lines/2", "required"));
        }
        if (!faults.isEmpty()) {
            throw ReformProblem.REFORM_ROWS.because(faults.size()).at(faults);
        }
        var reform = Reform.offer(UuidVersion7Strategy.INSTANCE.generateUuid(null), order.code(),
                rows.getFirst().someDay("effective_on"), order.source(), By.of(caller), clock.instant());
        reforms.add(reform, rows.stream().map(row -> new Move(row.cell("commune_id"), row.cell("from_wilaya"), row.cell("to_wilaya"))).toList());
        return reform.id();
    }

    private void judge(SentRow row, SentRow first, List<FieldFault> faults) {
        var day = row.someDay("effective_on");
        if (!day.isAfter(calendar.today())) {
            faults.add(fault(row, "effective_on", "out-of-range"));
        } else if (!first.faults().isEmpty() || !day.equals(first.someDay("effective_on"))) {
            faults.add(fault(row, "effective_on", "one-day"));
        } else {
            judgePlaces(row, day, faults);
        }
    }

    private void judgePlaces(SentRow row, LocalDate day, List<FieldFault> faults) {
        var lies = map.wilayaOf(row.cell("commune_id"), day.minusDays(1));
        if (lies == null) {
            faults.add(fault(row, "commune_id", "unknown-value"));
        } else if (!lies.equals(row.cell("from_wilaya"))) {
            faults.add(fault(row, "from_wilaya", "not-there"));
        }
        if (row.cell("to_wilaya").equals(row.cell("from_wilaya")) || !map.stands(row.cell("to_wilaya"), day)) {
            faults.add(fault(row, "to_wilaya", "unknown-value"));
        } else if (!map.isCovered(row.cell("to_wilaya"), day)) {
            faults.add(fault(row, "to_wilaya", "no-chamber"));
        }
    }

    private static FieldFault fault(SentRow row, @Nullable String column, String code) {
        return new FieldFault("/lines/" + row.line() + (column == null ? "" : "/" + column), code);
    }
}
