package org.hirfa.registry.document;

import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.registry.Photographed;
import org.hirfa.registry.artisan.ArtisanDirectory;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/// On a card is only a face that somebody of the chamber has seen.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class PhotographsTest {

    @Inject
    Photographs photographs;

    @Inject
    ArtisanDirectory artisans;

    @Test
    void thatOfTheAcceptedApplicationIsPrinted() {
        var holder = Photographed.withApplication();

        assertThat(sizeOf(holder)).isEqualTo(holder.first());
    }

    @Test
    void whatTheArtisanSendsLaterIsNotUntilTheCounterAttachesOne() {
        var holder = Photographed.withApplication();
        var before = sizeOf(holder);

        holder.sendsAnother();
        assertThat(sizeOf(holder)).as("nobody has looked at it").isEqualTo(before);

        holder.attachedAtTheCounter();
        assertThat(sizeOf(holder)).isNotEqualTo(before);
    }

    private int sizeOf(Photographed holder) {
        var artisan = QuarkusTransaction.requiringNew().call(() -> artisans.find(UUID.fromString(holder.artisan())).orElseThrow());
        return photographs.newestOf(artisan.personId(), artisan.artisanId()).orElseThrow().length;
    }
}
