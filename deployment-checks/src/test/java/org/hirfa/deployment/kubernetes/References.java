package org.hirfa.deployment.kubernetes;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

import io.fabric8.kubernetes.api.model.SecretKeySelector;

/// Looks names up among the manifests, and remembers which Secrets were asked for.
final class References {

    private static final Pattern ADDRESS = Pattern.compile("(?:jdbc:postgresql://|http://)?([a-z][a-z0-9-]*):(\\d+)(?:[/?].*)?");

    private final Platform platform;
    private final Findings findings;
    private final Set<String> usedSecrets = new HashSet<>();

    References(Platform platform, Findings findings) {
        this.platform = platform;
        this.findings = findings;
    }

    void named(String where, String kind, String name) {
        findings.require(where, platform.has(kind, name), "there is no " + kind + " " + name);
    }

    void secret(String where, String name) {
        usedSecrets.add(name);
        findings.require(where, platform.secretKeys(name).isPresent(), "there is no Secret " + name);
    }

    void secret(String where, SecretKeySelector reference) {
        secret(where, reference.getName(), reference.getKey());
    }

    void secret(String where, String name, String... keys) {
        usedSecrets.add(name);
        for (var key : keys) {
            boolean there = platform.secretKeys(name).filter(all -> all.contains(key)).isPresent();
            findings.require(where, there, "the Secret " + name + " has no key " + key);
        }
    }

    void setting(String where, String name, String key) {
        boolean there = platform.configKeys(name).filter(keys -> keys.contains(key)).isPresent();
        findings.require(where, there, "the ConfigMap " + name + " has no key " + key);
    }

    /// A host and port inside the namespace, alone or in a URL.
    void address(String where, String name, String value) {
        var address = ADDRESS.matcher(value);
        boolean there = address.matches()
                && platform.hosts().getOrDefault(address.group(1), Set.of()).contains(Integer.valueOf(address.group(2)));
        findings.require(where, there, name + " leads nowhere: " + value);
    }

    void everySecretToCreateIsUsed() {
        for (var secret : platform.outsideSecrets().keySet()) {
            findings.require("secrets-to-create", usedSecrets.contains(secret), "nothing uses " + secret);
        }
    }
}
