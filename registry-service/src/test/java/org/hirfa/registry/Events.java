package org.hirfa.registry;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// What the service has told of an aggregate, in order, whether the relay has moved it yet or not.
final class Events {

    record Told(String topic, String type, String payload) {}

    private Events() {}

    static List<Told> of(DataSource database, UUID aggregate) {
        try (var connection = database.getConnection(); var select = connection.prepareStatement("""
                select topic, type, payload from (
                    select 0 as place, position as n, topic, type, payload from change_log where key = ?
                    union all select 1, entry, topic, type, payload from outbox where key = ?) told order by place, n
                """)) {
            select.setString(1, aggregate.toString());
            select.setString(2, aggregate.toString());
            var told = new ArrayList<Told>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    told.add(new Told(rows.getString(1), rows.getString(2), rows.getString(3)));
                }
            }
            return told;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
