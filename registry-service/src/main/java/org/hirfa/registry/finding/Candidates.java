package org.hirfa.registry.finding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A query for entries within the caller's scope, in the order of their ids, put together from the conditions that apply.
final class Candidates {

    private final StringBuilder where = new StringBuilder("true");
    private final List<Object> values = new ArrayList<>();
    private String with = "";
    private String from = "artisan_search s";

    /// @param wilayas those in scope; null for a scope without bounds
    Candidates(@Nullable Set<String> wilayas, Filters filters, @Nullable UUID after) {
        if (isNarrow(wilayas, filters)) {
            and("crafts_in(s.wilaya, s.activities) && ?", wilayas.stream().map(wilaya -> wilaya + "/" + filters.activity()).toArray(String[]::new));
        } else if (wilayas != null && wilayas.size() == 1) {
            and("s.wilaya = ?", wilayas.iterator().next());
        } else if (wilayas != null) {
            and("s.wilaya = any(?)", wilayas.toArray(String[]::new));
        } else if (filters.activity() != null) {
            and("s.activities @> ?", new String[] {filters.activity()});
        }
        same("commune", filters.commune());
        same("status", filters.status());
        same("title", filters.title());
        same("form", filters.form());
        if (after != null) {
            and("s.artisan_id > ?", after);
        }
    }

    /// Whether the wilayas and the craft are one condition, which an index answers whatever else is asked.
    static boolean isNarrow(@Nullable Set<String> wilayas, Filters filters) {
        return wilayas != null && filters.activity() != null;
    }

    Candidates and(String condition, Object value) {
        where.append(" and ").append(condition);
        values.add(value);
        return this;
    }

    /// Only those that another query yields, as rows of ids.
    Candidates among(String ids, List<Object> parameters) {
        with = ids;
        from = "standing t join artisan_search s on s.artisan_id = t.id";
        values.addAll(0, parameters);
        return this;
    }

    List<UUID> first(Connection connection, int most) throws SQLException {
        var sql = with + "select s.artisan_id from " + from + " where " + where + " order by s.artisan_id limit " + most;
        try (var select = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.size(); i++) {
                bind(connection, select, i + 1, values.get(i));
            }
            var ids = new ArrayList<UUID>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }

    private void same(String column, @Nullable Object value) {
        if (value != null) {
            and("s." + column + " = ?", value.toString());
        }
    }

    private static void bind(Connection connection, PreparedStatement select, int place, Object value) throws SQLException {
        switch (value) {
            case String[] texts -> select.setArray(place, connection.createArrayOf("text", texts));
            case UUID[] ids -> select.setArray(place, connection.createArrayOf("uuid", ids));
            default -> select.setObject(place, value);
        }
    }
}
