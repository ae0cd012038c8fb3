package org.hirfa.registry.reform;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.hirfa.registry.application.Relocating;

/// The files of the people in the communes that a reform moves: entries of the register, also of who has left it, and
/// applications that may still become one. A file belongs to it as long as it stands where the reform takes it from, so that none is moved twice.
@ApplicationScoped
class ReformFiles {

    private static final String APPLICATIONS = """
            application p join person q on q.id = p.person_id where q.commune = m.commune_id and p.wilaya = m.from_wilaya
               and p.status not in :closed
            """;

    private final Session database;
    private final Relocating applications;

    ReformFiles(Session database, Relocating applications) {
        this.database = database;
        this.applications = applications;
    }

    /// @param subject ARTISAN or APPLICATION
    /// @param move of the commune that it follows
    record Item(Subject subject, UUID id, Move move) {}

    enum Subject { ARTISAN, APPLICATION }

    /// Every file that has not followed yet.
    List<Item> left(UUID reform) {
        return database.createNativeQuery("""
                select 'ARTISAN', a.id, m.commune_id, m.from_wilaya, m.to_wilaya from reform_move m
                  join artisan a on a.commune = m.commune_id and a.wilaya = m.from_wilaya where m.reform_id = :reform
                union all
                select 'APPLICATION', p.id, m.commune_id, m.from_wilaya, m.to_wilaya from reform_move m, lateral (select p.id from
                """ + APPLICATIONS + ") p where m.reform_id = :reform order by 1 desc, 2", Tuple.class)
                .setParameter("reform", reform).setParameter("closed", applications.lastStates()).getResultList().stream()
                .map(row -> new Item(Subject.valueOf(row.get(0, String.class)), row.get(1, UUID.class),
                        new Move(row.get(2, String.class), row.get(3, String.class), row.get(4, String.class)))).toList();
    }

    List<SimulationView.PerMove> count(UUID reform) {
        return database.createNativeQuery("""
                select m.from_wilaya, m.to_wilaya, count(*), sum(
                         (select count(*) from artisan a where a.commune = m.commune_id and a.wilaya = m.from_wilaya)),
                       sum((select count(*) from
                """ + APPLICATIONS + """
                       )) from reform_move m where m.reform_id = :reform group by 1, 2 order by 1, 2
                """, Tuple.class).setParameter("reform", reform).setParameter("closed", applications.closedStates())
                .getResultList().stream().map(row -> new SimulationView.PerMove(row.get(0, String.class), row.get(1, String.class),
                        number(row, 2), number(row, 3), number(row, 4))).toList();
    }

    private static long number(Tuple row, int column) {
        return row.get(column, Number.class).longValue();
    }
}
