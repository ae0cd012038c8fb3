package org.hirfa.platform;

import java.net.URI;

/// Where the parts of a platform answer.
public record Addresses(Settings settings) {

    /// The one door for people and programs.
    public URI gateway() {
        return http(Door.GATEWAY);
    }

    /// @param service registry, training or funding
    public URI service(String service) {
        return http(Door.of(service).orElseThrow());
    }

    /// Health and metrics of a service or of the gateway.
    public URI management(String part) {
        return http(Door.of(part + "-management").orElseThrow());
    }

    public URI realm() {
        return http(Door.KEYCLOAK).resolve("/realms/hirfa");
    }

    /// Where tokens are had.
    public URI token() {
        return http(Door.KEYCLOAK).resolve("/realms/hirfa/protocol/openid-connect/token");
    }

    public String kafka() {
        return "127.0.0.1:" + settings.port(Door.KAFKA);
    }

    /// @param database registry, training, funding or keycloak; role and password have the same name
    public String jdbc(String database) {
        return "jdbc:postgresql://127.0.0.1:" + settings.port(Door.POSTGRES) + "/" + database;
    }

    private URI http(Door door) {
        return URI.create("http://localhost:" + settings.port(door));
    }
}
