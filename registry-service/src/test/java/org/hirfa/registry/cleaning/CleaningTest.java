package org.hirfa.registry.cleaning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.hirfa.registry.Papers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hirfa.registry.cleaning.Tricks.action;
import static org.hirfa.registry.cleaning.Tricks.ascii;
import static org.hirfa.registry.cleaning.Tricks.concat;
import static org.hirfa.registry.cleaning.Tricks.pdf;

class CleaningTest {

    private static final Cleaners CLEANERS = new Cleaners(config(1, Duration.ofSeconds(30), Duration.ofSeconds(5)));

    @AfterAll
    static void end() {
        CLEANERS.endIdle();
    }

    @Test
    void leavesAPictureAndNothingElse() throws Exception {
        for (var orientation = 1; orientation <= 8; orientation++) {
            var clean = CleaningProgram.clean(Format.JPEG, Tricks.photograph(orientation));

            assertThat(text(clean)).doesNotContain("Exif", "36.7372", "<?php");
            var image = ImageIO.read(new ByteArrayInputStream(clean));
            assertThat(image.getWidth() > image.getHeight()).as("orientation " + orientation).isEqualTo(orientation > 4);
        }
        var png = CleaningProgram.clean(Format.PNG, concat(Tricks.pngWithText("36.7372 N HOME"), Tricks.zip()));
        assertThat(text(png)).doesNotContain("36.7372", "PK", "run.me");
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getHeight()).isEqualTo(32);
    }

    /// The corner that the camera held upwards is where a viewer would have shown it.
    @ParameterizedTest
    @CsvSource({"1, 2, 2", "2, 21, 2", "3, 21, 29", "4, 2, 29", "5, 2, 2", "6, 29, 2", "7, 29, 21", "8, 2, 21"})
    void turnsAPictureAsItsCameraSaid(int orientation, int x, int y) throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(CleaningProgram.clean(Format.JPEG, Tricks.photograph(orientation))));

        assertThat(image.getRGB(x, y) & 0xff).isGreaterThan(200);
        assertThat(image.getRGB(x, y) >> 16 & 0xff).as("red of blue").isLessThan(90);
    }

    @Test
    void refusesPicturesThatAreNone() throws Exception {
        assertThat(verdict(Format.PNG, Tricks.pngBomb(50_000, 50_000))).isEqualTo(Verdict.EXCESSIVE);
        assertThat(verdict(Format.PNG, Tricks.pngBomb(Integer.MAX_VALUE, Integer.MAX_VALUE))).isIn(Verdict.EXCESSIVE, Verdict.UNREADABLE);
        assertThat(verdict(Format.PNG, Tricks.pngBomb(-1, 5))).isEqualTo(Verdict.UNREADABLE);
        assertThat(verdict(Format.PNG, Tricks.pngBomb(5000, 5000))).isEqualTo(Verdict.UNREADABLE);
        for (var share = 1; share < 10; share++) {
            assertThat(verdict(Format.PNG, Arrays.copyOf(Papers.PNG, Papers.PNG.length * share / 10))).isEqualTo(Verdict.UNREADABLE);
            assertThat(verdict(Format.JPEG, Arrays.copyOf(Papers.JPEG, Papers.JPEG.length * share / 10))).isEqualTo(Verdict.UNREADABLE);
        }
        assertThat(verdict(Format.JPEG, concat(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, ascii("<?php echo 1;"))))
                .isEqualTo(Verdict.UNREADABLE);
        assertThat(verdict(Format.PNG, concat(Arrays.copyOf(Papers.PNG, 8), Papers.HTML))).isEqualTo(Verdict.UNREADABLE);
    }

    @Test
    void readsALargePictureAtASmallerScale() throws Exception {
        var clean = CleaningProgram.clean(Format.PNG, Papers.picture("png", 6000, 5000));

        assertThat(ImageIO.read(new ByteArrayInputStream(clean)).getWidth()).isEqualTo(3000);
    }

    @Test
    void keepsThePagesOfAPdfAndNothingElse() throws Exception {
        var clean = CleaningProgram.clean(Format.PDF, concat(pdf(document -> {
            document.getDocumentInformation().setAuthor("Somebody At Home");
            document.getDocumentInformation().setCreationDate(Calendar.getInstance());
            var metadata = new PDMetadata(document, new ByteArrayInputStream(ascii("<x:xmpmeta>Somebody At Home</x:xmpmeta>")));
            document.getDocumentCatalog().setMetadata(metadata);
            var photograph = PDImageXObject.createFromByteArray(document, Tricks.photograph(1), "p");
            try (var pen = new PDPageContentStream(document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, false)) {
                pen.drawImage(photograph, 10, 10);
            }
        }), Tricks.zip()));

        assertThat(text(clean)).startsWith("%PDF-").doesNotContain("Somebody", "Exif", "36.7372", "<?php", "run.me");
        try (var document = Loader.loadPDF(clean)) {
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(document.getPage(0).getResources().getXObjectNames()).hasSize(1);
        }
    }

    @Test
    void refusesPdfsThatActOrCarry() throws Exception {
        var tricks = new TreeMap<String, byte[]>(Map.of(
                "script by name", Tricks.pdfWithScriptByName(),
                "file", Tricks.pdfWithFile(),
                "script on open", pdf(d -> d.getDocumentCatalog().getCOSObject().setItem("OpenAction", action("JavaScript", "JS", "x"))),
                "launch on open", pdf(d -> d.getDocumentCatalog().getCOSObject().setItem("OpenAction", action("Launch", "F", "cmd.exe"))),
                "address on open", pdf(d -> d.getDocumentCatalog().getCOSObject().setItem("OpenAction", action("URI", "URI", "http://x"))),
                "script after a jump", pdf(d -> {
                    var jump = action("GoTo", "D", "x");
                    jump.setItem(COSName.NEXT, action("Hide", "T", "x"));
                    d.getDocumentCatalog().getCOSObject().setItem("OpenAction", jump);
                }),
                "page opens", pdf(d -> {
                    var on = new COSDictionary();
                    on.setItem("O", action("URI", "URI", "http://x"));
                    d.getPage(0).getCOSObject().setItem("AA", on);
                }),
                "launch on click", pdf(d -> annotate(d.getPage(0).getCOSObject(), "Link", action("Launch", "F", "cmd.exe"))),
                "attached to a page", pdf(d -> annotate(d.getPage(0).getCOSObject(), "FileAttachment", null)),
                "form of programs", pdf(d -> {
                    var form = new COSDictionary();
                    form.setItem("XFA", new COSString("<xdp/>"));
                    d.getDocumentCatalog().getCOSObject().setItem("AcroForm", form);
                })));

        for (var trick : tricks.entrySet()) {
            assertThat(verdict(Format.PDF, trick.getValue())).as(trick.getKey()).isEqualTo(Verdict.ACTIVE);
        }
    }

    /// A name may be written with escapes; it is the same name.
    @Test
    void isNotFooledByEscapedNames() throws Exception {
        assertThat(verdict(Format.PDF, plainPdf("/OpenAction<</S/Java#53cript/J#53(app.alert(1))>>"))).isEqualTo(Verdict.ACTIVE);
        assertThat(verdict(Format.PDF, plainPdf("/Open#41ction<</S/URI/URI(http://x)>>"))).isEqualTo(Verdict.ACTIVE);
        assertThat(verdict(Format.PDF, plainPdf(""))).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void letsALinkStandWithoutWhatItLeadsTo() throws Exception {
        var clean = CleaningProgram.clean(Format.PDF, pdf(d -> annotate(d.getPage(0).getCOSObject(), "Link", action("URI", "URI", "http://harm.example"))));

        try (var document = Loader.loadPDF(clean)) {
            assertThat(document.getPage(0).getAnnotations()).hasSize(1);
            assertThat(document.getPage(0).getAnnotations().getFirst().getCOSObject().getDictionaryObject("A")).isNull();
        }
    }

    @Test
    void refusesPdfsThatCannotBeRead() throws Exception {
        assertThat(verdict(Format.PDF, Tricks.lockedPdf("secret"))).isEqualTo(Verdict.ENCRYPTED);
        assertThat(verdict(Format.PDF, Tricks.lockedPdf(""))).isEqualTo(Verdict.ENCRYPTED);
        assertThat(verdict(Format.PDF, Papers.pdf(200))).isEqualTo(Verdict.CLEAN);
        assertThat(verdict(Format.PDF, Papers.pdf(201))).isEqualTo(Verdict.EXCESSIVE);
        assertThat(verdict(Format.PDF, ascii("%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF"))).isEqualTo(Verdict.UNREADABLE);
        assertThat(verdict(Format.PDF, concat(ascii("%PDF-1.7\n"), Papers.HTML, ascii("\n%%EOF")))).isEqualTo(Verdict.UNREADABLE);
        assertThat(verdict(Format.PDF, concat(ascii("%PDF-1.7\n" + "[".repeat(3_000_000)), ascii("\n%%EOF")))).isEqualTo(Verdict.UNREADABLE);
        for (var share = 1; share < 10; share++) {
            assertThat(verdict(Format.PDF, Arrays.copyOf(Papers.PDF, Papers.PDF.length * share / 10))).isEqualTo(Verdict.UNREADABLE);
        }
    }

    @Test
    void refusesAPageThatAnotherProgramWouldRun() throws Exception {
        // A page's text is packed; a string of the page itself is not.
        assertThat(verdict(Format.PDF, plainPdf("/Lang(<script>alert\\(1\\)</script>)"))).isEqualTo(Verdict.ACTIVE);
        assertThat(verdict(Format.PDF, plainPdf("/Lang(<?php x)"))).isEqualTo(Verdict.ACTIVE);
    }

    @Test
    void outlivesAFileThatFillsMemory() throws Exception {
        var cleaners = new Cleaners(config(1, Duration.ofSeconds(60), Duration.ofSeconds(5)));
        try {
            assertThat(clean(cleaners, Format.PDF, Tricks.pdfBomb())).isIn(Verdict.EXCESSIVE, Verdict.UNREADABLE);
            assertThat(clean(cleaners, Format.PDF, Papers.PDF)).isEqualTo(Verdict.CLEAN);
            assertThat(clean(cleaners, Format.JPEG, Papers.JPEG)).isEqualTo(Verdict.CLEAN);
            assertThat(clean(cleaners, Format.PNG, Papers.PNG)).isEqualTo(Verdict.CLEAN);
        } finally {
            cleaners.endIdle();
        }
    }

    @Test
    void givesUpAFileThatTakesTooLong() throws Exception {
        var cleaners = new Cleaners(config(1, Duration.ofMillis(300), Duration.ofSeconds(5)));
        var began = System.nanoTime();
        try {
            var verdict = cleaners.clean(Format.PDF, to -> {
                for (var i = 0; i < 600; i++) {
                    to.write(new byte[64 * 1024]);
                    pause(20);
                }
            }, new ByteArrayOutputStream());
            assertThat(verdict).isEqualTo(Verdict.EXCESSIVE);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        } finally {
            cleaners.endIdle();
        }
    }

    @Test
    void letsSendersComeAgainWhenAllProcessesAreBusy() throws Exception {
        var cleaners = new Cleaners(config(1, Duration.ofSeconds(20), Duration.ofMillis(50)));
        var busy = new CountDownLatch(1);
        var slow = Thread.ofVirtual().start(() -> {
            try {
                cleaners.clean(Format.PNG, to -> {
                    busy.countDown();
                    pause(2000);
                    to.write(Papers.PNG);
                }, new ByteArrayOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        busy.await();
        try {
            assertThatThrownBy(() -> clean(cleaners, Format.PNG, Papers.PNG)).hasMessage("unavailable");
        } finally {
            slow.join();
            cleaners.endIdle();
        }
    }

    private static void annotate(COSDictionary page, String subtype, @org.jspecify.annotations.Nullable COSDictionary action) {
        var annotation = new COSDictionary();
        annotation.setName(COSName.SUBTYPE, subtype);
        annotation.setItem(COSName.RECT, new org.apache.pdfbox.pdmodel.common.PDRectangle(0, 0, 10, 10).getCOSArray());
        if (action != null) {
            annotation.setItem("A", action);
        }
        page.setItem(COSName.ANNOTS, new COSArray(java.util.List.of(annotation)));
    }

    /// A PDF in clear text, with something added to its catalogue.
    private static byte[] plainPdf(String added) {
        return ascii("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R" + added + ">>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>endobj\ntrailer<</Root 1 0 R/Size 4>>\nstartxref\n0\n%%EOF\n");
    }

    private static Verdict verdict(Format format, byte[] file) {
        try {
            return clean(CLEANERS, format, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Verdict clean(Cleaners cleaners, Format format, byte[] file) throws IOException {
        return cleaners.clean(format, to -> to.write(file), new ByteArrayOutputStream());
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    private static CleaningConfig config(int processes, Duration longest, Duration patience) {
        return new CleaningConfig() {
            @Override
            public int processes() {
                return processes;
            }

            @Override
            public int megabytes() {
                return 160;
            }

            @Override
            public Duration longest() {
                return longest;
            }

            @Override
            public Duration patience() {
                return patience;
            }
        };
    }
}
