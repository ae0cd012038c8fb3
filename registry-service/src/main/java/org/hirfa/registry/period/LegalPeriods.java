package org.hirfa.registry.period;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;
import org.hirfa.registry.referencedata.Cells;
import org.hirfa.registry.referencedata.PackPart;
import org.hirfa.registry.referencedata.PackTable;

/// Delays and durations in force on a day.
@ApplicationScoped
public class LegalPeriods implements PackPart {

    private static final String PERIODS = "registry/periods.csv";
    private static final String OF_CHAMBERS = "registry/chamber-periods.csv";

    private final Session database;
    private final PackTable table;

    LegalPeriods(Session database, PackTable table) {
        this.database = database;
        this.table = table;
    }

    /// @param code for example `temporary-authorisation-days`
    /// @throws IllegalStateException if the pack sets no such delay for that day: the law has to say, code does not guess
    public Period on(String code, LocalDate day) {
        return on(code, "", day);
    }

    /// The same where a chamber may have a delay of its own.
    ///
    /// @param chamber the code of the chamber; where it has no row, the country's holds
    public Period on(String code, String chamber, LocalDate day) {
        var row = row(code, chamber, day);
        var count = Integer.parseInt(row.get(0, String.class));
        return switch (row.get(1, String.class)) {
            case "DAYS" -> Period.ofDays(count);
            case "MONTHS" -> Period.ofMonths(count);
            case "YEARS" -> Period.ofYears(count);
            default -> throw new IllegalStateException(code + " is no duration");
        };
    }

    /// A number that is no duration, such as how many sit on a jury.
    public int count(String code, LocalDate day) {
        var row = row(code, "", day);
        if (!row.get(1, String.class).equals("COUNT")) {
            throw new IllegalStateException(code + " is no count");
        }
        return Integer.parseInt(row.get(0, String.class));
    }

    private Tuple row(String code, String chamber, LocalDate day) {
        return database.createNativeQuery("""
                select value, unit from chamber_period
                 where code = :code and chamber = :chamber and daterange(valid_from, valid_to, '[]') @> cast(:day as date)
                union all
                select value, unit from legal_period
                 where code = :code and daterange(valid_from, valid_to, '[]') @> cast(:day as date)
                   and not exists (select 1 from chamber_period own where own.code = :code and own.chamber = :chamber
                       and daterange(own.valid_from, own.valid_to, '[]') @> cast(:day as date))
                """, Tuple.class).setParameter("code", code).setParameter("chamber", chamber).setParameter("day", day)
                // Nothing that a transaction changes is looked at here: it need not be written first.
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH).uniqueResultOptional()
                .orElseThrow(() -> new IllegalStateException("no legal period " + code + " on " + day));
    }

    @Override
    public String name() {
        return "legal-periods";
    }

    @Override
    public List<String> files() {
        return List.of(PERIODS, OF_CHAMBERS);
    }

    @Override
    public void load() {
        table.run("delete from legal_period");
        table.fill(PERIODS, """
                insert into legal_period (code, value, unit, valid_from, valid_to, source, verified) values (?, ?, ?, ?, ?, ?, ?)
                """, row -> Arrays.asList(row.getField("code"), row.getField("value"), row.getField("unit"),
                Cells.day(row, "valid_from"), Cells.day(row, "valid_to"), row.getField("source"), Cells.flag(row, "verified")));
        table.run("delete from chamber_period");
        table.fill(OF_CHAMBERS, """
                insert into chamber_period (code, chamber, value, unit, valid_from, valid_to, source, verified)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, row -> Arrays.asList(row.getField("code"), row.getField("chamber_code"), row.getField("value"),
                row.getField("unit"), Cells.day(row, "valid_from"), Cells.day(row, "valid_to"), row.getField("source"),
                Cells.flag(row, "verified")));
    }
}
