package org.hirfa.outbox;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// An event's content as the keeper of the platform may see it, who may open no personal file: which record, which
/// version of it, what kind, when. Whatever is not listed here is masked, so a member that a fact gains later is hidden
/// until somebody decides otherwise.
final class ShownContent {

    private static final String HIDDEN = "***";

    /// What is counted or chosen from a list, and says nothing about a person.
    private static final Set<String> CODES = Set.of("type", "kind", "status", "programme", "scheme", "agency", "institution",
            "version", "seats", "seatsLeft");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}(-[A-Z0-9_]{1,40}){0,5}|\\d{1,5}");
    private static final Pattern DATE_MEMBER = Pattern.compile("on|at|[a-z][A-Za-z]{0,39}(On|At|From|Until)");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T[0-9:.]{5,18}Z)?");
    private static final Pattern ID_MEMBER = Pattern.compile("id|[a-z][A-Za-z]{0,39}Id");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private ShownContent() {}

    /// Of content that is no JSON object, only the shape is shown, for a missing brace or quote to be seen.
    static String of(String payload) {
        if (!(PayloadPatch.treeOrNothing(payload) instanceof ObjectNode fact)) {
            return shape(payload);
        }
        var shown = fact.objectNode();
        fact.properties().forEach(member -> shown.set(member.getKey(), shown(member.getKey(), member.getValue())));
        return FactJson.write(shown);
    }

    private static JsonNode shown(String member, JsonNode value) {
        if (ID_MEMBER.matcher(member).matches()) {
            return shownIf(ID.asMatchPredicate(), value);
        }
        if (DATE_MEMBER.matcher(member).matches()) {
            return shownIf(DATE.asMatchPredicate(), value);
        }
        return CODES.contains(member) ? shownIf(CODE.asMatchPredicate(), value) : JsonNodeFactory.instance.textNode(HIDDEN);
    }

    /// The right member may hold anything when its producer is at fault: of a value that is not what the member promises,
    /// the shape alone, which is what there is to repair.
    private static JsonNode shownIf(Predicate<String> promised, JsonNode value) {
        if (value.isContainerNode()) {
            return JsonNodeFactory.instance.textNode(HIDDEN);
        }
        return value.isTextual() && !promised.test(value.asText()) ? JsonNodeFactory.instance.textNode(shape(value.asText()))
                : value;
    }

    private static String shape(String text) {
        return text.codePoints().map(ShownContent::shape)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static int shape(int character) {
        return Character.isLetter(character) || Character.isIdeographic(character) ? 'x'
                : Character.isDigit(character) ? '0' : character;
    }
}
