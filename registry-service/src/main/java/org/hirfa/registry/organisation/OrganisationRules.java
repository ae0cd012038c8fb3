package org.hirfa.registry.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.Multilingual;
import org.hirfa.registry.referencedata.Cells;
import org.hirfa.registry.referencedata.PackPart;
import org.hirfa.registry.referencedata.PackTable;

/// The kinds of organisations of the country, with the rules in force today.
@ApplicationScoped
class OrganisationRules implements PackPart {

    private static final String KINDS = "registry/organisation-kinds.csv";
    private static final String IN_FORCE = " daterange(valid_from, valid_to, '[]') @> cast(:day as date) ";

    private final Session database;
    private final PackTable table;
    private final LegalCalendar calendar;

    OrganisationRules(Session database, PackTable table, LegalCalendar calendar) {
        this.database = database;
        this.table = table;
        this.calendar = calendar;
    }

    /// Empty for a kind that the country does not have.
    Optional<KindRule> of(OrganisationKind kind, Level level) {
        return database.createNativeQuery("""
                select decided_by, minimum_members, supervisor_required, approval_validity_years from organisation_rule
                 where kind = :kind and level = :level and""" + IN_FORCE, Tuple.class).setParameter("kind", kind.name())
                .setParameter("level", level.name()).setParameter("day", calendar.today()).uniqueResultOptional()
                .map(row -> new KindRule(kind, level, KindRule.DecidedBy.valueOf(row.get(0, String.class)), row.get(1, Integer.class),
                        row.get(2, Boolean.class), row.get(3, Integer.class)));
    }

    /// @throws IllegalStateException when the pack has dropped a kind of which there are organisations
    KindRule get(OrganisationKind kind, Level level) {
        return of(kind, level).orElseThrow(() -> new IllegalStateException("no rule for " + kind + " " + level));
    }

    /// Whether an organisation of that kind hands in such a paper.
    boolean takes(OrganisationKind kind, Level level, String paper) {
        return !database.createNativeQuery("""
                select kind from organisation_rule where kind = :kind and level = :level and :paper = any (papers) and"""
                + IN_FORCE, String.class).setParameter("kind", kind.name()).setParameter("level", level.name())
                .setParameter("paper", paper).setParameter("day", calendar.today()).getResultList().isEmpty();
    }

    List<KindView> all() {
        return database.createNativeQuery("""
                select kind, level, name_ar, name_fr, name_en, decided_by, minimum_members, supervisor_required,
                       approval_validity_years, source, verified, papers
                  from organisation_rule where""" + IN_FORCE + "order by kind, level", Tuple.class)
                .setParameter("day", calendar.today()).getResultList().stream()
                .map(row -> new KindView(OrganisationKind.valueOf(row.get(0, String.class)), Level.valueOf(row.get(1, String.class)),
                        new Multilingual(row.get(2, String.class), row.get(3, String.class), row.get(4, String.class)),
                        row.get(5, String.class), row.get(6, Integer.class), row.get(7, Boolean.class), row.get(8, Integer.class),
                        List.of(row.get(11, String[].class)), row.get(9, String.class), row.get(10, Boolean.class))).toList();
    }

    @Override
    public String name() {
        return "organisation-kinds";
    }

    @Override
    public List<String> files() {
        return List.of(KINDS);
    }

    @Override
    public void load() {
        table.run("delete from organisation_rule");
        table.fill(KINDS, """
                insert into organisation_rule (kind, level, decided_by, minimum_members, supervisor_required,
                    approval_validity_years, papers, name_ar, name_fr, name_en, valid_from, valid_to, source, verified)
                values (?, ?, ?, ?::integer, ?, ?::integer, string_to_array(?, ' '), ?, ?, ?, ?, ?, ?, ?)
                """, row -> Arrays.asList(row.getField("kind"), row.getField("level"), row.getField("decided_by"),
                row.getField("minimum_members"), Cells.flag(row, "supervisor_required"), Cells.text(row, "approval_validity_years"),
                row.getField("papers"), row.getField("name_ar"), row.getField("name_fr"), row.getField("name_en"), Cells.day(row, "valid_from"),
                Cells.day(row, "valid_to"), row.getField("source"), Cells.flag(row, "verified")));
    }
}
