package org.hirfa.platform.demo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;

/// A scanned paper.
///
/// @param mediaType what it is
public record Paper(String mediaType, byte[] content) {

    /// What everybody brings who wants to be registered, but for the proof of the qualification.
    public static final List<String> OF_EVERYBODY =
            List.of("REQUEST", "RESIDENCE", "BIRTH", "PHOTO", "NATIONAL_ID", "FEE_RECEIPT");

    /// A paper of a kind: a portrait, or a page that says what it is.
    public static Paper of(String kind) {
        return kind.equals("PHOTO") ? new Paper("image/png", portrait())
                : new Paper("application/pdf", saying("Paper for the application: " + kind));
    }

    /// Somebody's outline before a wall, in the format of an identity photo (35 x 45 mm at 300 dpi).
    private static byte[] portrait() {
        var picture = new BufferedImage(413, 531, BufferedImage.TYPE_INT_RGB);
        var brush = picture.createGraphics();
        brush.setColor(new Color(0xe8eef2));
        brush.fillRect(0, 0, 413, 531);
        brush.setColor(new Color(0x5b6b78));
        brush.fillOval(126, 90, 160, 200);
        brush.fillOval(36, 320, 340, 340);
        brush.dispose();
        try (var file = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A PDF as small as it can be: one page with one line.
    ///
    /// @param line in Latin letters
    public static byte[] saying(String line) {
        var text = "BT /F1 18 Tf 60 760 Td (" + line.replaceAll("[()\\\\]", " ") + ") Tj ET";
        var objects = List.of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                "<</Length " + text.length() + ">>\nstream\n" + text + "\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        var file = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = file.length();
        file.append(table).append("trailer\n<</Size ").append(objects.size() + 1).append("/Root 1 0 R>>\nstartxref\n")
                .append(start).append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
