package org.hirfa.registry.cleaning;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;

/// Draws a picture anew: only what it shows is left. A photograph tells where it was taken, and a paper is often photographed
/// at home.
final class ImageCleaning {

    /// An A3 sheet at 400 dots an inch has 31 million, the largest telephone camera of 2026 200 million: such a one is scaled
    /// down before it is sent by every program that people send papers with.
    private static final long MOST_PIXELS = 64_000_000;
    /// All coefficients of such a one are in memory at once.
    private static final long MOST_PROGRESSIVE_PIXELS = 25_000_000;
    /// What a decoded picture may take; a larger one is read at half, a third ... of its width and height.
    private static final long MOST_BYTES = 48_000_000;
    private static final float QUALITY = 0.9f;

    private ImageCleaning() {}

    static byte[] jpeg(byte[] file) throws IOException, Judgement {
        var segments = Jpeg.read(file);
        var image = decode("jpeg", segments.bare(), segments.isProgressive() ? MOST_PROGRESSIVE_PIXELS : MOST_PIXELS);
        return encode("jpeg", upright(opaque(image), segments.orientation()));
    }

    static byte[] png(byte[] file) throws IOException, Judgement {
        requireWhole(file);
        return encode("png", decode("png", file, MOST_PIXELS));
    }

    private static BufferedImage decode(String format, byte[] file, long mostPixels) throws IOException, Judgement {
        ImageIO.setUseCache(false);
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > mostPixels) {
                throw new Judgement(Verdict.EXCESSIVE);
            }
            var step = 1;
            while (pixels * bytesPerPixel(reader) / ((long) step * step) > MOST_BYTES) {
                step++;
            }
            var how = reader.getDefaultReadParam();
            how.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, how);
        } finally {
            reader.dispose();
        }
    }

    private static long bytesPerPixel(ImageReader reader) throws IOException {
        var type = reader.getImageTypes(0).next();
        var bits = 0L;
        for (var band = 0; band < type.getNumBands(); band++) {
            bits += type.getBitsPerBand(band);
        }
        return Math.max(1, bits / Byte.SIZE);
    }

    private static BufferedImage opaque(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY || image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            return image;
        }
        var plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        var pen = plain.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return plain;
    }

    /// Turned as its camera said: what said so is not kept.
    private static BufferedImage upright(BufferedImage image, int orientation) {
        var w = image.getWidth();
        var h = image.getHeight();
        var turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> null;
        };
        if (turn == null) {
            return image;
        }
        var turned = orientation < 5 ? new BufferedImage(w, h, image.getType()) : new BufferedImage(h, w, image.getType());
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(image, turned);
    }

    private static byte[] encode(String format, BufferedImage image) throws IOException {
        var file = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var output = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(output);
            var how = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    /// A decoder draws what there is of a picture that is cut off; a paper of which half is missing is no paper.
    private static void requireWhole(byte[] file) throws Judgement {
        var chunks = ByteBuffer.wrap(file);
        var at = 8L;
        while (at + 12 <= file.length) {
            var length = Integer.toUnsignedLong(chunks.getInt((int) at));
            if (chunks.getInt((int) at + 4) == 0x49454e44) {
                return;
            }
            at += 12 + length;
        }
        throw new Judgement(Verdict.UNREADABLE);
    }
}
