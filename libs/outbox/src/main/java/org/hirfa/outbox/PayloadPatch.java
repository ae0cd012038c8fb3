package org.hirfa.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// JSON Merge Patch (RFC 7396) on an event's content, and the content as people may see it.
final class PayloadPatch {

    /// The member in which facts carry a person's names; see the events of the contracts module.
    private static final String NAMES = "names";

    private PayloadPatch() {}

    static String apply(String payload, ObjectNode changes) {
        return FactJson.write(merged(treeOrNothing(payload), changes));
    }

    /// The content without names: who looks after the platform may see no personal files. Of content that is no JSON
    /// object, only the shape is shown, for a missing brace or quote to be seen.
    static String masked(String payload) {
        var tree = treeOrNothing(payload);
        if (tree instanceof ObjectNode) {
            mask(tree);
            return FactJson.write(tree);
        }
        return payload.codePoints().map(PayloadPatch::shape)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static int shape(int character) {
        return Character.isLetter(character) || Character.isIdeographic(character) ? 'x'
                : Character.isDigit(character) ? '0' : character;
    }

    private static void mask(JsonNode tree) {
        if (tree instanceof ObjectNode members && members.has(NAMES)) {
            members.put(NAMES, "***");
        }
        tree.forEach(PayloadPatch::mask);
    }

    private static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        var result = target instanceof ObjectNode members ? members : changes.objectNode();
        for (var change : changes.properties()) {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                result.set(change.getKey(), merged(result.path(change.getKey()), change.getValue()));
            }
        }
        return result;
    }

    private static JsonNode treeOrNothing(String payload) {
        try {
            return FactJson.tree(payload);
        } catch (IllegalArgumentException _) {
            return MissingNode.getInstance();
        }
    }
}
