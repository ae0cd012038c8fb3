package org.hirfa.registry.verification;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.card.CardCredential;
import org.hirfa.registry.card.CardCredential.Statement;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/// Remembers tokens whose signature was found good: a check takes half a millisecond, and the same card is shown many times on a
/// fair's day. A good signature stays good; whether its key is still believed is asked of the database each time. Forged tokens
/// are not remembered: there is no end of them.
@ApplicationScoped
class GenuineTokens {

    /// Some ten megabytes.
    private static final int MOST = 10_000;

    private final CardCredential credential;
    private final Cache<String, Statement> genuine = Caffeine.newBuilder().maximumSize(MOST).build();

    GenuineTokens(CardCredential credential) {
        this.credential = credential;
    }

    Optional<Statement> read(String token) {
        var known = genuine.getIfPresent(token);
        if (known != null) {
            return Optional.of(known);
        }
        var read = credential.read(token);
        read.ifPresent(statement -> genuine.put(token, statement));
        return read;
    }
}
