package org.hirfa.registry.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.credential.IssuerKeys;
import org.hirfa.registry.credential.SignedStatements;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;

/// Signs the lists and the bundle: anew when something in them has changed, and when their signature has reached a fifth of its
/// life, so that whoever asks always gets one that lasts.
@ApplicationScoped
class StatusStatements {

    private static final JOSEObjectType LIST = new JOSEObjectType("statuslist+jwt");
    private static final JOSEObjectType BUNDLE = new JOSEObjectType("hirfa-trust-bundle+jwt");
    private static final int SHARE_OF_LIFE = 5;

    private final StatusPages pages;
    private final StatusAddresses addresses;
    private final SignedStatements statements;
    private final IssuerKeys keys;
    private final StatusConfig config;
    private final Clock clock;
    private final Map<Integer, Signed> lists = new ConcurrentHashMap<>();
    private final AtomicReference<Signed> bundle = new AtomicReference<>(new Signed(Instant.EPOCH, List.of(), ""));

    StatusStatements(StatusPages pages, StatusAddresses addresses, SignedStatements statements, IssuerKeys keys, StatusConfig config,
            Clock clock) {
        this.pages = pages;
        this.addresses = addresses;
        this.statements = statements;
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    /// @param of what it was made from: as long as that is the same, so is the statement
    record Signed(Instant at, List<?> of, String token) {

        boolean stillGood(List<?> now, Instant instant, Duration life) {
            return of.equals(now) && !instant.isBefore(at) && instant.isBefore(at.plus(life.dividedBy(SHARE_OF_LIFE)));
        }

        /// Changes with the content and with the signature.
        String tag() {
            return Integer.toHexString(of.hashCode()) + "-" + Long.toHexString(at.toEpochMilli());
        }
    }

    Optional<Signed> list(int id) {
        return pages.find(id).map(page -> lists.compute(id, (_, before) -> {
            List<?> content = List.of(page.version(), keys.signingId());
            return before != null && before.stillGood(content, clock.instant(), config.listLife()) ? before : sign(page, content);
        }));
    }

    Signed bundle() {
        var current = pages.all();
        var published = keys.published().toString();
        List<?> content = List.of(current.stream().map(StatusPage::version).toList(), published, keys.signingId());
        return bundle.updateAndGet(before -> before.stillGood(content, clock.instant(), config.bundleLife()) ? before : sign(current, content));
    }

    private Signed sign(StatusPage page, List<?> content) {
        var now = clock.instant();
        return new Signed(now, content, statements.sign(LIST, new JWTClaimsSet.Builder()
                .subject(addresses.of(page.list()))
                .issueTime(Date.from(now)).expirationTime(Date.from(now.plus(config.listLife())))
                .claim("ttl", config.refresh().toSeconds())
                .claim("status_list", described(page)).build()));
    }

    private Signed sign(List<StatusPage> current, List<?> content) {
        var now = clock.instant();
        var byAddress = new LinkedHashMap<String, Object>();
        current.forEach(page -> byAddress.put(addresses.of(page.list()), described(page)));
        return new Signed(now, content, statements.sign(BUNDLE, new JWTClaimsSet.Builder()
                .issuer(addresses.issuer())
                .issueTime(Date.from(now)).expirationTime(Date.from(now.plus(config.bundleLife())))
                .claim("nextUpdate", now.plus(config.refresh()).getEpochSecond())
                .claim("jwks", keys.published().toJSONObject(true))
                .claim("status_lists", byAddress).build()));
    }

    private static Map<String, Object> described(StatusPage page) {
        return Map.of("bits", StatusPage.BITS, "lst", page.lst());
    }
}
