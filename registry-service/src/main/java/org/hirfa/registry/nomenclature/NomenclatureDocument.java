package org.hirfa.registry.nomenclature;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/// The nomenclature as one document: as it is, or as it was told under an earlier version.
@ApplicationScoped
class NomenclatureDocument {

    private final Session database;
    private final LegalCalendar calendar;

    NomenclatureDocument(Session database, LegalCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /// @param on leaves out what is not open on that day
    /// @param version an earlier version; the latest when null
    /// @throws org.hirfa.problem.ProblemException 400 for a version that there is not
    NomenclatureTree tree(@Nullable LocalDate on, @Nullable Integer version) {
        var latest = database.createNativeQuery("select max(number) from nomenclature_version", Integer.class).getSingleResultOrNull();
        if (version != null && (latest == null || version < 1 || version > latest)) {
            throw StandardProblem.INVALID_INPUT.because().at("version", "unknown-value");
        }
        var told = version == null ? latest : version;
        var day = on == null ? calendar.today() : on;
        var activities = database.createNativeQuery("""
                select h.code, h.sector_code, h.name_ar, h.name_fr, h.endangered_from, h.endangered_to, h.valid_from, h.valid_to,
                       h.successor, h.verified, a.source, a.version, a.decided_here
                  from (select distinct on (code) * from craft_activity_history where nomenclature <= :version
                         order by code, nomenclature desc) h join craft_activity a on a.code = h.code
                 where cast(:on as date) is null or daterange(h.valid_from, h.valid_to, '[]') @> cast(:on as date) order by h.code
                """, Activity.class).setParameter("version", told == null ? 0 : told).setParameter("on", on, LocalDate.class)
                .getResultList().stream().map(activity -> activity.view(day)).collect(Collectors.groupingBy(ActivityView::sector));
        return new NomenclatureTree(told, on, domains(activities, on));
    }

    private List<NomenclatureTree.Domain> domains(Map<String, List<ActivityView>> activities, @Nullable LocalDate on) {
        var sectors = database.createNativeQuery("""
                select code, domain_code, name_ar, name_fr from craft_sector
                 where cast(:on as date) is null or daterange(valid_from, valid_to, '[]') @> cast(:on as date) order by code
                """, Tuple.class).setParameter("on", on, LocalDate.class).getResultList().stream()
                .collect(Collectors.groupingBy(row -> text(row, 1), Collectors.mapping(row -> new NomenclatureTree.Sector(
                        text(row, 0), text(row, 2), text(row, 3), activities.getOrDefault(text(row, 0), List.of())), Collectors.toList())));
        return database.createNativeQuery("select code, name_ar, name_fr, name_en from craft_domain order by code", Tuple.class)
                .getResultList().stream().map(row -> new NomenclatureTree.Domain(text(row, 0), text(row, 1), text(row, 2), text(row, 3),
                        sectors.getOrDefault(text(row, 0), List.of()))).toList();
    }

    private static String text(Tuple row, int column) {
        return row.get(column, String.class);
    }
}
