package org.hirfa.registry.credential;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import jakarta.inject.Inject;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.nimbusds.jwt.JWTClaimsSet;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/// Several replicas over one keys folder and one database, and one that starts again.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class ReplicasTest {

    @Inject
    IssuerKeyRecords records;

    @Inject
    LegalCalendar calendar;

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    @TempDir
    Path folder;

    @Test
    void oneChangesTheKeyAllKeepReading() throws Exception {
        var first = replica(folder);
        var second = replica(folder);
        var old = sign(first);

        var newKey = first.rotate().id();
        var fresh = sign(first);
        assertThat(second.signingId()).as("has not looked yet").isNotEqualTo(newKey);
        assertThat(reader(second).read(fresh)).as("a key it has not seen is looked up").isPresent();
        second.refresh();

        assertThat(second.signingId()).isEqualTo(newKey);
        var again = replica(folder);
        assertThat(again.signingId()).isEqualTo(newKey);
        assertThat(reader(again).read(old)).isPresent();
        assertThat(reader(again).read(fresh)).isPresent();
    }

    @Test
    void aKeyThatTheFileHasLostStaysPublishedAsLongAsItIsNeeded(@TempDir Path otherFolder) {
        var before = replica(folder);
        var old = sign(before);

        var after = replica(otherFolder);

        assertThat(after.published().getKeyByKeyId(before.signingId())).isNotNull();
        assertThat(reader(after).read(old)).isPresent();
    }

    @Test
    void aCompromisedKeySignsNoMoreAndTheOneBeforeItTakesOver() throws Exception {
        var keys = replica(folder);
        var before = keys.signingId();
        var stolen = keys.rotate().id();
        var forged = sign(keys);

        keys.compromise(stolen, "somebody", "a copy was found");

        assertThat(keys.signingId()).isEqualTo(before);
        assertThat(reader(keys).read(forged)).isEmpty();
        assertThat(reader(replica(folder)).read(forged)).isEmpty();
        assertThat(keys.published().getKeyByKeyId(stolen)).isNull();
        assertThat(keys.hasAnother(before)).isFalse();
    }

    @Test
    void cardsWithInventedKeysCostNoQuestionEach() throws Exception {
        var questions = new java.util.concurrent.atomic.AtomicInteger();
        var keys = replica(folder, new IssuerKeyRecords(database, clock) {
            @Override
            List<Known> all() {
                questions.incrementAndGet();
                return super.all();
            }
        });
        var before = questions.get();

        var start = System.nanoTime();
        for (var i = 0; i < 200; i++) {
            assertThat(keys.byId("invent%02d".formatted(i % 100))).isEmpty();
        }
        var seconds = java.time.Duration.ofNanos(System.nanoTime() - start).toSeconds();

        assertThat(questions.get() - before).isLessThanOrEqualTo((int) seconds + 2);
        Thread.sleep(1100);
        var another = replica(folder).rotate().id();
        assertThat(keys.byId(another)).as("a new key is still looked up").isPresent();
    }

    private IssuerKeys replica(Path directory) {
        return replica(directory, records);
    }

    private IssuerKeys replica(Path directory, IssuerKeyRecords known) {
        return new IssuerKeys(new IssuerConfig() {
            @Override
            public Path directory() {
                return directory;
            }

            @Override
            public boolean createMissing() {
                return true;
            }
        }, known, calendar);
    }

    private SignedStatements reader(IssuerKeys keys) {
        return new SignedStatements(keys, calendar);
    }

    private String sign(IssuerKeys keys) {
        return reader(keys).sign(new JWTClaimsSet.Builder().jwtID("x")
                .expirationTime(Date.from(Instant.parse("2099-01-01T00:00:00Z"))).build());
    }
}
