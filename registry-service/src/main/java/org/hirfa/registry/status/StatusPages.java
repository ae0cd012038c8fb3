package org.hirfa.registry.status;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/// Every list as it stands in the database this moment: its content is read again only when its version has changed.
@ApplicationScoped
class StatusPages {

    private static final String CONTENT = """
            select l.version, array_agg(e.position) filter (where e.status = 0), array_agg(e.position) filter (where e.status = 2)
              from status_list l left join status_entry e on e.list_id = l.id and e.status <> 1
             where l.id = ? group by l.version
            """;

    private final AgroalDataSource database;
    private final Map<Integer, StatusPage> held = new ConcurrentHashMap<>();

    StatusPages(AgroalDataSource database) {
        this.database = database;
    }

    /// @return empty for a list that was never begun
    Optional<StatusPage> find(int list) {
        var version = versions().get(list);
        return version == null ? Optional.empty() : Optional.of(at(list, version));
    }

    List<StatusPage> all() {
        var pages = new ArrayList<StatusPage>();
        versions().forEach((list, version) -> pages.add(at(list, version)));
        return pages;
    }

    private StatusPage at(int list, long version) {
        // Another request may have read a newer one meanwhile: that one is as good.
        return held.compute(list, (_, page) -> page != null && page.version() >= version ? page : read(list));
    }

    private Map<Integer, Long> versions() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select id, version from status_list");
                var rows = query.executeQuery()) {
            var versions = new TreeMap<Integer, Long>();
            while (rows.next()) {
                versions.put(rows.getInt(1), rows.getLong(2));
            }
            return versions;
        } catch (SQLException e) {
            throw new IllegalStateException("status lists not read", e);
        }
    }

    private StatusPage read(int list) {
        try (var connection = database.getConnection(); var query = connection.prepareStatement(CONTENT)) {
            query.setInt(1, list);
            try (var row = query.executeQuery()) {
                row.next();
                return StatusPage.of(list, row.getLong(1), positions(row.getArray(2)), positions(row.getArray(3)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("status list not read", e);
        }
    }

    private static Integer[] positions(java.sql.@org.jspecify.annotations.Nullable Array array) throws SQLException {
        return array == null ? new Integer[0] : (Integer[]) array.getArray();
    }
}
