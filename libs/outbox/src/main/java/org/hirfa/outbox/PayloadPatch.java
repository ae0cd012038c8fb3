package org.hirfa.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// JSON Merge Patch (RFC 7396) on an event's content.
final class PayloadPatch {

    private PayloadPatch() {}

    static String apply(String payload, ObjectNode changes) {
        return FactJson.write(merged(treeOrNothing(payload), changes));
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

    /// What the content is as JSON; nothing if it is none.
    static JsonNode treeOrNothing(String payload) {
        try {
            return FactJson.tree(payload);
        } catch (IllegalArgumentException _) {
            return MissingNode.getInstance();
        }
    }
}
