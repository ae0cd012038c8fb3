package org.hirfa.registry.period;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.hirfa.registry.referencedata.Cells;
import org.hirfa.registry.referencedata.PackPart;
import org.hirfa.registry.referencedata.PackTable;

/// Delays and durations in force on a day.
@ApplicationScoped
public class LegalPeriods implements PackPart {

    private static final String PERIODS = "registry/periods.csv";

    private final Session database;
    private final PackTable table;

    LegalPeriods(Session database, PackTable table) {
        this.database = database;
        this.table = table;
    }

    /// @param code for example `temporary-authorisation-days`
    /// @throws IllegalStateException if the pack sets no such delay for that day: the law has to say, code does not guess
    public Period on(String code, LocalDate day) {
        var row = database.createNativeQuery("""
                select value, unit from legal_period
                 where code = :code and daterange(valid_from, valid_to, '[]') @> cast(:day as date)
                """, Tuple.class).setParameter("code", code).setParameter("day", day).uniqueResultOptional()
                .orElseThrow(() -> new IllegalStateException("no legal period " + code + " on " + day));
        var count = Integer.parseInt(row.get(0, String.class));
        return switch (row.get(1, String.class)) {
            case "DAYS" -> Period.ofDays(count);
            case "MONTHS" -> Period.ofMonths(count);
            case "YEARS" -> Period.ofYears(count);
            default -> throw new IllegalStateException(code + " is no duration");
        };
    }

    @Override
    public String name() {
        return "legal-periods";
    }

    @Override
    public List<String> files() {
        return List.of(PERIODS);
    }

    @Override
    public void load() {
        table.run("delete from legal_period");
        table.fill(PERIODS, """
                insert into legal_period (code, value, unit, valid_from, valid_to, source, verified) values (?, ?, ?, ?, ?, ?, ?)
                """, row -> Arrays.asList(row.getField("code"), row.getField("value"), row.getField("unit"),
                Cells.day(row, "valid_from"), Cells.day(row, "valid_to"), row.getField("source"), Cells.flag(row, "verified")));
    }
}
