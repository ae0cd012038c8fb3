package org.hirfa.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// A line of a log as a person reads it: the services write JSON, the other parts write text.
final class LogLine {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WIDTH = 400;
    private static final int TIME_OF_DAY = 11;

    private LogLine() {}

    static String readable(String line) {
        var text = line.startsWith("{") ? ofJson(line) : line;
        return text.length() <= WIDTH ? text : text.substring(0, WIDTH) + " ...";
    }

    private static String ofJson(String line) {
        try {
            var entry = JSON.readTree(line);
            if (!entry.has("level") || !entry.has("timestamp")) {
                return line;
            }
            var time = entry.get("timestamp").asText();
            var logger = entry.path("loggerName").asText();
            var text = "%s %-5s %s %s".formatted(time.substring(Math.min(TIME_OF_DAY, time.length()), Math.min(23, time.length())),
                    entry.get("level").asText(), logger.substring(logger.lastIndexOf('.') + 1), said(entry));
            return entry.has("exception") ? text + ": " + rootOf(entry.get("exception")) : text;
        } catch (JsonProcessingException e) {
            return line;
        }
    }

    /// Access lines have no message: method, resource, status and time are what they say.
    private static String said(JsonNode entry) {
        return entry.has("message") ? entry.get("message").asText().strip()
                : "%s %s %s %s ms".formatted(entry.path("method").asText(), entry.path("resource").asText(),
                        entry.path("status").asText(), entry.path("ms").asText());
    }

    /// The innermost cause says what went wrong; those around it say where it was noticed.
    private static String rootOf(JsonNode exception) {
        var at = exception;
        while (at.has("causedBy")) {
            at = at.at("/causedBy/exception");
        }
        return at.isTextual() ? at.asText().lines().findFirst().orElse("")
                : at.path("exceptionType").asText() + ": " + at.path("message").asText().replace("\n", " ");
    }
}
