package org.hirfa.gateway.limit;

import java.util.Set;

import org.hirfa.gateway.identity.Verified;

/// Who is counted: an account when a token says so, else an address.
///
/// @param key the account of the token, or the address
public record Client(Kind kind, String key) {

    /// Roles that only machines hold.
    private static final Set<String> OF_SERVICES = Set.of("agency_client", "chamber_sync");

    public static Client of(Verified token) {
        var machine = token.roles().stream().anyMatch(OF_SERVICES::contains);
        return new Client(machine ? Kind.SERVICE : Kind.USER, token.subject());
    }

    public static Client at(String address) {
        return new Client(Kind.ANONYMOUS, address);
    }

    public static Client failingAt(String address) {
        return new Client(Kind.FAILED_SIGN_INS, address);
    }
}
