package org.hirfa.registry.printing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.artisan.Form;
import org.hirfa.registry.artisan.Mode;
import org.hirfa.registry.card.PrintableCards.PrintableCard;
import org.hirfa.registry.person.Zone;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;

import com.google.zxing.BinaryBitmap;
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

    /// As long as a real one: a signature, the claims and the place in the status list.
    private static final String ADDRESS = "https://registre.artisanat.example/verify/" + "eyJhbGciOiJFUzI1NiIsImtpZCI6IkFCQ0RFRkdIIn0.".repeat(11);

    @Inject
    CardPaper paper;

    private final ArtisanSummary holder = new ArtisanSummary(UUID.randomUUID(), UUID.randomUUID(), null, "DZ00000012320",
            "بن عيسى", "فاطمة الزهراء", "Benaïssa", "Fatima Zohra", "0290001", "48", "48-relizane", "CAM-48", "MASTER_ARTISAN",
            "ACTIVE", LocalDate.of(2026, 11, 21),
            new ArtisanSummary.Further(1, List.of(), Form.INDIVIDUAL, Mode.AT_HOME, Zone.URBAN, null, null, null));

    @Test
    void frontSaysWhoInBothScriptsAndBackCanBeScanned() throws IOException, ReaderException {
        var pdf = paper.print(List.of(card("C00000000105")));

        Files.write(Files.createDirectories(Path.of("target", "pages")).resolve("card.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(document)).contains("Benaïssa Fatima Zohra", "DZ00000012320", "2031-11-20", "Maître artisan");
            assertThat(readQr(new PDFRenderer(document).renderImageWithDPI(1, 300))).isEqualTo(ADDRESS);
        }
    }

    @Test
    void manyCardsAreOneFileTwoPagesEach() throws IOException, ReaderException {
        var pdf = paper.print(List.of(card("C00000000105"), card("C00000000202"), card("C00000000396")));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(6);
            assertThat(new PDFTextStripper().getText(document)).contains("C00000000105", "C00000000202", "C00000000396");
            assertThat(readQr(new PDFRenderer(document).renderImageWithDPI(5, 300))).isEqualTo(ADDRESS);
        }
    }

    @Test
    void aPhotographFillsTheFrameWhateverItsShape() throws IOException {
        for (var size : List.of(new int[] {4000, 3000}, new int[] {300, 4000}, new int[] {20, 20})) {
            var portrait = read(Portrait.of(Optional.of(picture(size[0], size[1]))));

            assertThat(portrait.getWidth()).isEqualTo(248);
            assertThat(portrait.getHeight()).isEqualTo(319);
            assertThat(new Color(portrait.getRGB(5, 5)).getRed()).as("filled to the corner").isGreaterThan(200);
            assertThat(new Color(portrait.getRGB(243, 314)).getGreen()).isLessThan(80);
        }
    }

    @Test
    void withoutAUsablePhotographThereIsASilhouette() throws IOException {
        var silhouette = Portrait.of(Optional.empty());
        var cut = picture(400, 400);

        assertThat(read(silhouette).getWidth()).isEqualTo(248);
        assertThat(Portrait.of(Optional.of("no picture".getBytes()))).isEqualTo(silhouette);
        assertThat(Portrait.of(Optional.of(java.util.Arrays.copyOf(cut, 40)))).isEqualTo(silhouette);
        assertThat(Portrait.of(Optional.of(hugeHeader()))).as("a PNG of 60 kilometres").isEqualTo(silhouette);
    }

    private PrintableCard card(String number) {
        return new PrintableCard(UUID.randomUUID(), number, LocalDate.of(2026, 11, 21), LocalDate.of(2031, 11, 20), ADDRESS, holder);
    }

    private static byte[] picture(int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width, height);
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    /// A sound PNG header that promises 100,000 by 100,000 pixels.
    private static byte[] hugeHeader() throws IOException {
        var png = picture(8, 8);
        var bytes = java.nio.ByteBuffer.wrap(png);
        bytes.putInt(16, 100_000).putInt(20, 100_000);
        var check = new java.util.zip.CRC32();
        check.update(png, 12, 17);
        bytes.putInt(29, (int) check.getValue());
        return png;
    }

    private static BufferedImage read(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    private static String readQr(BufferedImage page) throws ReaderException {
        var pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var light = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText();
    }
}
