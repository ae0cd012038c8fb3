package org.hirfa.registry.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.artisan.Form;
import org.hirfa.registry.artisan.Mode;
import org.hirfa.registry.person.Zone;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(PlatformServers.class)
class CardPaperTest {

    @Inject
    CardPaper paper;

    @Inject
    CardCredential credential;

    private final Card card = Card.request(UUID.randomUUID(), UUID.randomUUID(), CardNumber.ofSerial(7), Instant.EPOCH);
    private final ArtisanSummary holder = new ArtisanSummary(card.artisanId(), UUID.randomUUID(), null, "DZ00000012320",
            "بن عيسى", "فاطمة الزهراء", "Benaïssa", "Fatima Zohra", "0290001", "48", "48-relizane", "CAM-48", "ARTISAN",
            "ACTIVE", LocalDate.of(2026, 11, 21),
            new ArtisanSummary.Further(0, java.util.List.of(), Form.INDIVIDUAL, Mode.AT_HOME, Zone.URBAN, null, null, null));

    @Test
    void frontSaysWhoInBothScriptsAndBackLeadsToTheVerification() throws IOException, ReaderException {
        card.print(Instant.EPOCH, LocalDate.of(2026, 11, 21), LocalDate.of(2031, 11, 20));

        var pdf = paper.print(card, holder);

        Files.write(Files.createDirectories(Path.of("target", "pages")).resolve("card.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(document)).contains("Benaïssa Fatima Zohra", "DZ00000012320", "2031-11-20");
            var address = readQr(new PDFRenderer(document).renderImageWithDPI(1, 300));
            assertThat(address).startsWith("http://localhost:8080/verify/");
            assertThat(credential.cardId(address.substring(address.lastIndexOf('/') + 1))).contains(card.id());
        }
    }

    @Test
    void tokenOfAnotherIssuerIsNotOurs() {
        card.print(Instant.EPOCH, LocalDate.of(2026, 11, 21), LocalDate.of(2031, 11, 20));
        var token = credential.of(card, holder);
        var parts = token.split("\\.");

        assertThat(credential.cardId(parts[0] + "." + parts[1] + "." + "A".repeat(86))).isEmpty();
        assertThat(credential.cardId("eyJhbGciOiJub25lIn0." + parts[1] + ".")).isEmpty();
        assertThat(credential.cardId("x".repeat(5_000))).isEmpty();
        assertThat(credential.cardId("")).isEmpty();
        assertThat(credential.cardId(token)).contains(card.id());
    }

    private static String readQr(java.awt.image.BufferedImage page) throws NotFoundException, ReaderException {
        var pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        LuminanceSource light = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText();
    }
}
