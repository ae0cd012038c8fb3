package org.hirfa.registry.chamber;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.search.SearchText;

/// Which chamber stands and covers what on a day.
@ApplicationScoped
public class Chambers {

    private static final String COVERS = " daterange(valid_from, valid_to, '[]') @> cast(:day as date) ";

    private final Session database;
    private final LegalCalendar calendar;
    private final CoverageMemory memory;

    Chambers(Session database, LegalCalendar calendar, CoverageMemory memory) {
        this.database = database;
        this.calendar = calendar;
        this.memory = memory;
    }

    private record Serving(String wilaya, LocalDate day) {}

    private record Covered(String chamber, LocalDate day) {}

    /// The chamber that serves a wilaya today; empty for one that no chamber covers yet.
    public Optional<String> serving(String wilaya) {
        var day = calendar.today();
        return memory.once(new Serving(wilaya, day), () -> serving(wilaya, day));
    }

    private Optional<String> serving(String wilaya, LocalDate day) {
        return database.createNativeQuery("select chamber_code from chamber_coverage where wilaya_code = :wilaya and" + COVERS,
                String.class).setParameter("wilaya", wilaya).setParameter("day", day)
                // Reference data: a step that is being taken need not be written before it is asked.
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH).uniqueResultOptional();
    }

    /// The chambers that serve today, by wilaya.
    public Map<String, String> servingAll() {
        return database.createNativeQuery("select wilaya_code, chamber_code from chamber_coverage where" + COVERS, Tuple.class)
                .setParameter("day", calendar.today()).getResultList().stream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, String.class)));
    }

    public Optional<ChamberView> find(String code) {
        return find(code, calendar.today());
    }

    Optional<ChamberView> find(String code, LocalDate day) {
        return Optional.ofNullable(database.find(Chamber.class, code)).map(chamber -> chamber.covering(coveredBy(code, day)));
    }

    /// The wilayas that a chamber covers on a day; none for one that there is not.
    public List<String> coveredOn(String chamber, LocalDate day) {
        return coveredBy(chamber, day);
    }

    List<String> coveredBy(String chamber) {
        return coveredBy(chamber, calendar.today());
    }

    private List<String> coveredBy(String chamber, LocalDate day) {
        return memory.once(new Covered(chamber, day), () -> List.copyOf(database.createNativeQuery(
                "select wilaya_code from chamber_coverage where chamber_code = :chamber and" + COVERS + "order by wilaya_code", String.class)
                .setParameter("chamber", chamber).setParameter("day", day).setQueryFlushMode(QueryFlushMode.NO_FLUSH).getResultList()));
    }

    /// @param after the code after which to go on; empty to begin
    List<ChamberView> standing(LocalDate day, String search, String after, int limit) {
        var covered = covered(day);
        return database.createNativeQuery("select * from chamber where" + COVERS
                + "and search_text like :search and code > :after order by code limit :limit", Chamber.class)
                .setParameter("day", day).setParameter("search", SearchText.containing(search)).setParameter("after", after)
                .setParameter("limit", limit).getResultList().stream()
                .map(chamber -> chamber.covering(covered.getOrDefault(chamber.code(), List.of()))).toList();
    }

    List<CoverageView> coverage(String chamber) {
        return database.createNativeQuery("""
                select wilaya_code, valid_from, valid_to, source, verified from chamber_coverage
                 where chamber_code = :chamber order by wilaya_code, valid_from
                """, Tuple.class).setParameter("chamber", chamber).getResultList().stream()
                .map(row -> new CoverageView(row.get(0, String.class), row.get(1, LocalDate.class), row.get(2, LocalDate.class),
                        row.get(3, String.class), row.get(4, Boolean.class))).toList();
    }

    private Map<String, List<String>> covered(LocalDate day) {
        return database.createNativeQuery("select chamber_code, wilaya_code from chamber_coverage where" + COVERS
                + "order by wilaya_code", Tuple.class).setParameter("day", day).getResultList().stream()
                .collect(Collectors.groupingBy(row -> row.get(0, String.class),
                        Collectors.mapping(row -> row.get(1, String.class), Collectors.toList())));
    }
}
