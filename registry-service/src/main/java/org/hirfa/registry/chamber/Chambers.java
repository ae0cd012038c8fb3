package org.hirfa.registry.chamber;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.hirfa.countrypack.LegalCalendar;

/// Which chamber stands and covers what today.
@ApplicationScoped
public class Chambers {

    private static final String COVERS_TODAY = " daterange(valid_from, valid_to, '[]') @> cast(:day as date) ";

    private final Session database;
    private final LegalCalendar calendar;

    Chambers(Session database, LegalCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /// The chamber that serves a wilaya today; empty for one that no chamber covers yet.
    public Optional<String> serving(String wilaya) {
        return database.createNativeQuery("select chamber_code from chamber_coverage where wilaya_code = :wilaya and" + COVERS_TODAY,
                String.class).setParameter("wilaya", wilaya).setParameter("day", calendar.today()).uniqueResultOptional();
    }

    /// The chambers that serve today, by wilaya.
    public Map<String, String> servingAll() {
        return database.createNativeQuery("select wilaya_code, chamber_code from chamber_coverage where" + COVERS_TODAY, Tuple.class)
                .setParameter("day", calendar.today()).getResultList().stream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, String.class)));
    }

    public Optional<ChamberView> find(String code) {
        return Optional.ofNullable(database.find(Chamber.class, code)).map(chamber -> chamber.covering(coveredBy(code)));
    }

    List<String> coveredBy(String chamber) {
        return database.createNativeQuery("select wilaya_code from chamber_coverage where chamber_code = :chamber and" + COVERS_TODAY
                + "order by wilaya_code", String.class).setParameter("chamber", chamber).setParameter("day", calendar.today())
                .getResultList();
    }

    List<ChamberView> all() {
        var covered = covered();
        return database.createNativeQuery("select * from chamber where" + COVERS_TODAY + "order by code", Chamber.class)
                .setParameter("day", calendar.today()).getResultList().stream()
                .map(chamber -> chamber.covering(covered.getOrDefault(chamber.code(), List.of()))).toList();
    }

    private Map<String, List<String>> covered() {
        return database.createNativeQuery("select chamber_code, wilaya_code from chamber_coverage where" + COVERS_TODAY
                + "order by wilaya_code", Tuple.class).setParameter("day", calendar.today()).getResultList().stream()
                .collect(Collectors.groupingBy(row -> row.get(0, String.class),
                        Collectors.mapping(row -> row.get(1, String.class), Collectors.toList())));
    }
}
