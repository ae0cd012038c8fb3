package org.hirfa.registry.duty;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.hirfa.registry.period.LegalPeriods;
import org.hirfa.registry.referencedata.Cells;
import org.hirfa.registry.referencedata.PackPart;
import org.hirfa.registry.referencedata.PackTable;
import org.jspecify.annotations.Nullable;

/// The duties that the country pack names, and their days.
@ApplicationScoped
class DutyKinds implements PackPart {

    private static final String FILE = "registry/duties.csv";

    private final Session database;
    private final PackTable table;
    private final LegalPeriods periods;

    DutyKinds(Session database, PackTable table, LegalPeriods periods) {
        this.database = database;
        this.table = table;
        this.periods = periods;
    }

    List<Kind> all() {
        return database.createNativeQuery("select kind, insurer, first_due, yearly_due from duty_kind order by kind", Tuple.class)
                .getResultList().stream().map(row -> new Kind(row.get(0, String.class), row.get(1, String.class),
                        row.get(2, String.class), row.get(3, String.class))).toList();
    }

    Optional<Kind> find(String kind) {
        return all().stream().filter(known -> known.code().equals(kind)).findFirst();
    }

    /// @param registered the day of the registration, from which the first delay runs
    Due due(Kind kind, LocalDate registered) {
        return new Due(registered.plus(periods.on(kind.firstDue(), registered)), kind.yearlyDue() == null ? null : yearly(kind.yearlyDue()));
    }

    private @Nullable MonthDay yearly(String code) {
        return database.createNativeQuery("""
                select value from legal_period where code = :code and unit = 'MONTH_DAY' order by valid_from desc limit 1
                """, String.class).setParameter("code", code).uniqueResultOptional().map(value -> MonthDay.parse("--" + value)).orElse(null);
    }

    @Override
    public String name() {
        return "duties";
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void load() {
        table.run("delete from duty_kind");
        table.fill(FILE, "insert into duty_kind (kind, insurer, first_due, yearly_due, source, verified) values (?, ?, ?, ?, ?, ?)",
                row -> Arrays.asList(row.getField("kind"), Cells.text(row, "insurer"), row.getField("first_due"),
                        Cells.text(row, "yearly_due"), row.getField("source"), Cells.flag(row, "verified")));
    }

    /// @param insurer   the agency that vouches for it too
    /// @param firstDue  the legal period within which it is first done
    /// @param yearlyDue the legal day until which it is done anew each year
    record Kind(String code, @Nullable String insurer, String firstDue, @Nullable String yearlyDue) {}

    record Due(LocalDate first, @Nullable MonthDay yearly) {

        /// What is paid in one year counts until the last day for paying in the next.
        @Nullable LocalDate goodUntil(LocalDate proven) {
            return yearly == null ? null : yearly.atYear(proven.getYear() + 1);
        }
    }
}
