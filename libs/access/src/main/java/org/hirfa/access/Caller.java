package org.hirfa.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.identity.SecurityIdentity;

/// Whoever sent the current request, as the identity provider vouches for them.
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    /// The token's `sub`: stable for an account, and the only thing that links it to a person's file.
    ///
    /// @throws org.hirfa.problem.ProblemException 401 for an anonymous caller
    public UUID account() {
        var subject = subject();
        try {
            return UUID.fromString(subject);
        } catch (IllegalArgumentException _) {
            throw StandardProblem.UNAUTHENTICATED.because();
        }
    }

    public String subject() {
        return claim("sub").orElseThrow(StandardProblem.UNAUTHENTICATED::because);
    }

    /// What to show people who ask who read their file.
    public String name() {
        return claim("name").or(() -> claim("preferred_username")).or(() -> claim("azp")).orElse("");
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }

    public boolean isAny(String... roles) {
        for (var role : roles) {
            if (identity.hasRole(role)) {
                return true;
            }
        }
        return false;
    }

    public Set<String> roles() {
        return identity.getRoles();
    }

    /// The chamber the caller works for, by its code.
    public Optional<String> chamber() {
        return claim("chamber");
    }

    public Optional<String> agency() {
        return claim("agency");
    }

    public Optional<String> institution() {
        return claim("institution");
    }

    public Optional<String> organisation() {
        return claim("organisation");
    }

    private Optional<String> claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(text(token.getClaim(name))) : Optional.empty();
    }

    private static @Nullable String text(@Nullable Object claim) {
        // JSON string claims come as jakarta.json.JsonString, whose toString keeps the quotes.
        return switch (claim) {
            case null -> null;
            case jakarta.json.JsonString json -> json.getString();
            case Object value -> value.toString();
        };
    }
}
