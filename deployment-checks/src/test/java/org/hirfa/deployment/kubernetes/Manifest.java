package org.hirfa.deployment.kubernetes;

import java.util.Map;

import org.hirfa.deployment.reading.StrictYaml;

/// One document of the manifests, typed.
///
/// @param resource an instance of the kind's model
record Manifest(String kind, String name, Object resource) {

    static Manifest of(Map<String, Object> document) {
        var apiVersion = (String) document.get("apiVersion");
        var kind = (String) document.get("kind");
        var name = (String) StrictYaml.as(Map.class, document.get("metadata")).get("name");
        try {
            return new Manifest(kind, name, Models.read(apiVersion, kind, document));
        } catch (IllegalArgumentException notUnderstood) {
            throw new IllegalArgumentException(kind + "/" + name + ": " + notUnderstood.getMessage(), notUnderstood);
        }
    }

    String where() {
        return kind + "/" + name;
    }
}
