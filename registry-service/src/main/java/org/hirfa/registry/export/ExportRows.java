package org.hirfa.registry.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Rows of a feature's own tables, as they are: what is kept is what is given, without a view that could leave a column out.
@ApplicationScoped
public class ExportRows {

    private final Session database;
    private final ObjectMapper json;

    ExportRows(Session database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// @param sql a query of one `jsonb` column, with the parameter `:person`
    /// @return its rows, with the columns' names as members are written in JSON
    public List<Map<String, Object>> of(String sql, UUID person) {
        return database.createNativeQuery("select cast(row as text) from (" + sql + ") as rows (row)", String.class)
                .setParameter("person", person).getResultList().stream().map(this::row).collect(Collectors.toList());
    }

    private Map<String, Object> row(String text) {
        try {
            return map(json.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row that is no JSON", e);
        }
    }

    private static Map<String, Object> map(JsonNode node) {
        var map = new LinkedHashMap<String, Object>();
        node.properties().stream().filter(member -> !member.getValue().isNull())
                .forEach(member -> map.put(camel(member.getKey()), value(member.getValue())));
        return map;
    }

    private static Object value(JsonNode node) {
        if (node.isObject()) {
            return map(node);
        }
        if (node.isArray()) {
            var list = new ArrayList<>();
            node.forEach(element -> list.add(value(element)));
            return list;
        }
        return node.isNumber() ? node.numberValue() : node.isBoolean() ? node.booleanValue() : node.asText();
    }

    private static String camel(String column) {
        var name = new StringBuilder();
        for (var word : column.split("_", -1)) {
            name.append(name.isEmpty() || word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
