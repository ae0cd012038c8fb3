package org.hirfa.platform.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// What came back.
///
/// @param method of the request
/// @param path of the request
public record Answer(String method, String path, int status, HttpHeaders headers, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// The body as JSON; for anything else see [#body].
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path + " did not answer in JSON: " + text(), e);
        }
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// A value of the JSON body, by JSON Pointer; empty when absent.
    public String at(String pointer) {
        return json().at(pointer).asText();
    }

    /// The rows of a list.
    public JsonNode items() {
        return json().isArray() ? json() : json().path("items");
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /// The slug of a problem, for example `not-found`; empty for another answer.
    public String problem() {
        if (!header("Content-Type").startsWith("application/problem+json")) {
            return "";
        }
        var type = at("/type");
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /// @throws PathBroken when the request was refused
    public Answer required() {
        if (!succeeded()) {
            throw new PathBroken(method + " " + path + " was answered " + status + ": " + text());
        }
        return this;
    }
}
