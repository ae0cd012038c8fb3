package org.hirfa.deployment.kubernetes;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;

/// What this project uses of the resources of Keycloak's operator, version 26.7.
final class KeycloakResources {

    private KeycloakResources() {
    }

    record Server(int instances, Database db, Http http, Hostname hostname, Proxy proxy, Ingress ingress, BootstrapAdmin bootstrapAdmin,
            ResourceRequirements resources, NetworkRules networkPolicy) {
    }

    record Database(String vendor, String url, SecretKeySelector usernameSecret, SecretKeySelector passwordSecret) {
    }

    record Http(boolean httpEnabled, @Nullable String tlsSecret) {
    }

    record Hostname(String hostname, boolean backchannelDynamic) {
    }

    record Proxy(String headers) {
    }

    record Ingress(boolean enabled) {
    }

    record BootstrapAdmin(AdminUser user) {
    }

    record AdminUser(String secret) {
    }

    record NetworkRules(boolean enabled, List<NetworkPolicyPeer> http, List<NetworkPolicyPeer> management) {
    }

    /// The realm itself is judged by comparison with the file that local start and tests import.
    record RealmImport(String keycloakCRName, Map<String, Object> realm) {
    }
}
