package org.hirfa.outbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/// The members of a fact that no repair may touch: about whom it is, what standing it gives, how much was paid. Who keeps
/// the platform running could otherwise give somebody a qualification, a registration or a paid dossier, through a fact
/// that its owner never told. Where one of them is wrong, the owner corrects its record and tells a newer fact.
final class SettledMembers {

    private static final Set<String> NAMES = Set.of("personId", "account", "artisanId", "registrationNumber", "names", "status",
            "opensRegistration", "amount", "amounts", "currency", "disbursed", "requested");

    /// A higher one would let an old fact displace a newer one; it may be added where it is missing.
    private static final String VERSION = "/version";

    private SettledMembers() {}

    /// JSON Pointers of those that are not the same in both contents, wherever in them they stand.
    static Set<String> touched(String before, String after) {
        var old = settled(before);
        var repaired = settled(after);
        var touched = new TreeSet<String>();
        Stream.concat(old.keySet().stream(), repaired.keySet().stream())
                .filter(place -> !Objects.equals(old.get(place), repaired.get(place))).forEach(touched::add);
        if (!old.containsKey(VERSION)) {
            touched.remove(VERSION);
        }
        return touched;
    }

    private static Map<String, JsonNode> settled(String content) {
        var found = new HashMap<String, JsonNode>();
        collect(PayloadPatch.treeOrNothing(content), "", found);
        return found;
    }

    private static void collect(JsonNode tree, String place, Map<String, JsonNode> found) {
        for (int i = 0; tree.isArray() && i < tree.size(); i++) {
            collect(tree.get(i), place + "/" + i, found);
        }
        for (var member : tree.properties()) {
            var at = place + "/" + member.getKey();
            if (NAMES.contains(member.getKey()) || at.equals(VERSION) && member.getValue().isIntegralNumber()) {
                found.put(at, member.getValue());
            } else {
                collect(member.getValue(), at, found);
            }
        }
    }
}
