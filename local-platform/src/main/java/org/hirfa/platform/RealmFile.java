package org.hirfa.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Makes the demo realm: the production realm with the demo's additions.
public final class RealmFile {

    /// What tells the entries of a realm's lists apart, in the order of precedence.
    private static final List<String> KEYS = List.of("clientId", "username", "name");
    private static final ObjectMapper JSON = new ObjectMapper();

    private RealmFile() {}

    /// Writes `demo/hirfa-realm.json` of the folder given as the only argument.
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        Files.writeString(folder.resolve("demo/hirfa-realm.json"), demoRealm(folder));
    }

    static String demoRealm(Path folder) throws IOException {
        var realm = JSON.readTree(folder.resolve("hirfa-realm.json").toFile());
        var additions = JSON.readTree(folder.resolve("demo-additions.json").toFile());
        var style = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Spacing.AFTER).withArrayEmptySeparator("").withObjectEmptySeparator("")).withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        return JSON.writer(style).writeValueAsString(merge(realm, additions)) + "\n";
    }

    /// Objects are merged member by member, lists of objects entry by entry; anything else of the additions replaces
    /// what was there.
    static JsonNode merge(JsonNode realm, JsonNode additions) {
        if (realm instanceof ObjectNode to && additions instanceof ObjectNode from) {
            var merged = to.deepCopy();
            from.properties().forEach(member -> merged.set(member.getKey(), to.has(member.getKey())
                    ? merge(to.get(member.getKey()), member.getValue()) : member.getValue()));
            return merged;
        }
        if (realm instanceof ArrayNode to && additions instanceof ArrayNode from && !from.isEmpty() && from.get(0).isObject()) {
            var merged = to.deepCopy();
            from.forEach(entry -> {
                int at = indexOf(merged, entry);
                if (at < 0) {
                    merged.add(entry);
                } else {
                    merged.set(at, merge(merged.get(at), entry));
                }
            });
            return merged;
        }
        return additions;
    }

    private static int indexOf(ArrayNode entries, JsonNode entry) {
        var key = KEYS.stream().filter(entry::has).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an entry has none of " + KEYS));
        for (int i = 0; i < entries.size(); i++) {
            if (entry.get(key).equals(entries.get(i).get(key))) {
                return i;
            }
        }
        return -1;
    }
}
