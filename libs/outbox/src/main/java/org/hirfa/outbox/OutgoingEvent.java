package org.hirfa.outbox;

import java.util.UUID;
import java.util.regex.Pattern;

/// Something that has happened and that others may want to know.
///
/// @param topic       `hirfa.<service>.<aggregate>`
/// @param type        past tense and version, for example `card.issued.v1`
/// @param aggregateId what it happened to; events of one aggregate keep their order
/// @param fact        a record with the aggregate's version and the little that others need; written as JSON
public record OutgoingEvent(String topic, String type, UUID aggregateId, Object fact) {

    private static final Pattern TOPIC = Pattern.compile("[a-z0-9][a-z0-9.-]{0,199}");
    private static final Pattern TYPE = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*\\.v[1-9][0-9]*");

    public OutgoingEvent {
        if (!TOPIC.matcher(topic).matches()) {
            throw new IllegalArgumentException("not a topic: " + topic);
        }
        if (!isType(type)) {
            throw new IllegalArgumentException("not an event type: " + type);
        }
    }

    static boolean isType(String text) {
        return text.length() <= 100 && TYPE.matcher(text).matches();
    }
}
