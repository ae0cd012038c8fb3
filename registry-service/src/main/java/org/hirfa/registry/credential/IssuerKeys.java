package org.hirfa.registry.credential;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.credential.IssuerKeyRecords.Known;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;

/// The registry's ES256 keys. Private halves lie in `issuer.jwks` in the keys folder, the newest last: that one signs. Public
/// halves are kept in the database too and stay published until the last thing signed with them has expired, even when the file
/// has lost them. A key that is no longer to be trusted is published no more, and nothing signed with it is believed.
///
/// All replicas share file and database. A replica sees a change of either within seconds; a key it meets first in somebody's
/// card it looks up at once.
@Startup
@ApplicationScoped
public class IssuerKeys {

    private static final String FILE = "issuer.jwks";
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final IssuerKeyFile file;
    private final IssuerKeyRecords records;
    private final LegalCalendar calendar;
    private volatile Held held;
    private long lookedAt = System.nanoTime() - LOOK_EVERY.toNanos() - 1;

    IssuerKeys(IssuerConfig config, IssuerKeyRecords records, LegalCalendar calendar) {
        this.file = new IssuerKeyFile(config.directory().resolve(FILE));
        this.records = records;
        this.calendar = calendar;
        this.held = read(file.load(config.createMissing()));
    }

    /// @param own with private halves, as in the file
    private record Held(List<ECKey> own, Map<String, Known> known) {

        boolean isTrusted(String id) {
            return known.containsKey(id) && known.get(id).compromisedAt() == null;
        }
    }

    ECKey signing() {
        var now = held;
        return now.own().reversed().stream().filter(key -> now.isTrusted(key.getKeyID())).findFirst()
                .orElseThrow(() -> new IllegalStateException("every key in " + FILE + " is compromised: add a new one"));
    }

    public String signingId() {
        return signing().getKeyID();
    }

    /// The private half of an older key, to sign once more what it has signed.
    Optional<ECKey> ownTrusted(String id) {
        var now = held;
        return now.own().stream().filter(key -> key.getKeyID().equals(id) && now.isTrusted(id)).findFirst();
    }

    /// @return empty for a key that is not ours, or not to be trusted any more
    Optional<ECKey> byId(String id) {
        if (!held.known().containsKey(id)) {
            lookFor(id);
        }
        var now = held;
        return now.isTrusted(id) ? Optional.of(now.known().get(id).key()) : Optional.empty();
    }

    /// Anybody can invent keys, so all who meet one that is not known share one question a second.
    private synchronized void lookFor(String id) {
        if (!held.known().containsKey(id) && System.nanoTime() - lookedAt > LOOK_EVERY.toNanos()) {
            held = read(held.own());
            lookedAt = System.nanoTime();
        }
    }

    /// The public halves of all keys that something in force was signed with, and of those that sign.
    public JWKSet published() {
        var now = held;
        var today = calendar.today();
        return new JWKSet(now.known().values().stream().filter(key -> now.isTrusted(key.key().getKeyID()) && isNeeded(now, key, today))
                .map(key -> (JWK) key.key()).toList());
    }

    /// Notes that something signed with a key will be good until then.
    void needUntil(String id, LocalDate day) {
        var known = held.known().get(id);
        if (known != null && (known.neededUntil() == null || known.neededUntil().isBefore(day))) {
            records.needUntil(id, day);
        }
    }

    List<IssuerKeyView> all() {
        refresh();
        var now = held;
        var today = calendar.today();
        var signing = signingId();
        return now.known().values().stream().map(key -> IssuerKeyView.of(key, key.key().getKeyID().equals(signing), isNeeded(now, key, today)))
                .toList();
    }

    /// A new key that signs from now on. It is known to all replicas before it signs.
    ///
    /// @throws IOException when the keys folder cannot be written
    IssuerKeyView rotate() throws IOException {
        var key = IssuerKeyFile.freshKey();
        file.add(key);
        refresh();
        Log.infof("issuer key %s signs from now on", key.getKeyID());
        return IssuerKeyView.of(held.known().get(key.getKeyID()), true, true);
    }

    /// Whether another key could sign in its place.
    boolean hasAnother(String id) {
        var now = held;
        return now.own().stream().anyMatch(key -> !key.getKeyID().equals(id) && now.isTrusted(key.getKeyID()));
    }

    /// Withdraws trust from a key: what it has signed is not believed from this moment, on any replica.
    void compromise(String id, String by, String reason) {
        if (records.compromise(id, by, reason)) {
            Log.warnf("issuer key %s is no longer trusted", id);
        }
        refresh();
    }

    /// Takes over what an operator or another replica has changed.
    @Scheduled(every = "10s", delayed = "10s")
    synchronized void refresh() {
        held = read(file.load(false));
    }

    private Held read(List<ECKey> own) {
        var known = known();
        if (!own.stream().allMatch(key -> known.containsKey(key.getKeyID()))) {
            own.forEach(records::keep);
            return new Held(own, known());
        }
        return new Held(own, known);
    }

    private Map<String, Known> known() {
        var known = new LinkedHashMap<String, Known>();
        records.all().forEach(key -> known.put(key.key().getKeyID(), key));
        return known;
    }

    private static boolean isNeeded(Held now, Known key, LocalDate today) {
        return key.neededUntil() != null && !key.neededUntil().isBefore(today)
                || now.own().stream().anyMatch(own -> own.getKeyID().equals(key.key().getKeyID()));
    }
}
