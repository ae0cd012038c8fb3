package org.hirfa.registry.printing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

import io.quarkus.logging.Log;

/// The picture on a card: a photograph brought to the frame's shape and size, or a silhouette.
///
/// A file that claims to be larger than any camera's is not opened: a few kilobytes can unfold to gigabytes. The rest is read in
/// coarse steps, so that at most a few megabytes are held at once.
final class Portrait {

    /// 21 by 27 mm at 300 dots an inch.
    private static final int WIDTH = 248;
    private static final int HEIGHT = 319;
    private static final long MOST_PIXELS = 60_000_000;
    private static final Color GROUND = new Color(0xE4E6E0);
    private static final Color FIGURE = new Color(0xB4BAB0);

    private Portrait() {}

    /// @return a JPEG of the frame's size
    static byte[] of(Optional<byte[]> photograph) {
        return encoded(photograph.flatMap(Portrait::decoded).map(Portrait::framed).orElseGet(Portrait::silhouette));
    }

    private static Optional<BufferedImage> decoded(byte[] file) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(input);
            return readers.hasNext() ? read(readers.next(), input) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            // The decoders throw what they like on a file that is not what it says.
            Log.warnf("photograph not readable: %s", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> read(ImageReader reader, javax.imageio.stream.ImageInputStream input) throws IOException {
        try {
            reader.setInput(input, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            if (width < 1 || height < 1 || (long) width * height > MOST_PIXELS) {
                return Optional.empty();
            }
            var step = Math.max(1, Math.min(width / (2 * WIDTH), height / (2 * HEIGHT)));
            var coarse = reader.getDefaultReadParam();
            coarse.setSourceSubsampling(step, step, 0, 0);
            return Optional.of(reader.read(0, coarse));
        } finally {
            reader.dispose();
        }
    }

    /// Fills the frame; what does not fit is cut off evenly at the sides, or at the bottom, where no face is.
    private static BufferedImage framed(BufferedImage photograph) {
        var scale = Math.max((double) WIDTH / photograph.getWidth(), (double) HEIGHT / photograph.getHeight());
        var width = (int) Math.ceil(photograph.getWidth() * scale);
        var height = (int) Math.ceil(photograph.getHeight() * scale);
        return drawn(canvas -> canvas.drawImage(photograph, (WIDTH - width) / 2, 0, width, height, Color.WHITE, null));
    }

    private static BufferedImage silhouette() {
        return drawn(canvas -> {
            canvas.setColor(GROUND);
            canvas.fillRect(0, 0, WIDTH, HEIGHT);
            canvas.setColor(FIGURE);
            canvas.fill(new Ellipse2D.Double(WIDTH * 0.29, HEIGHT * 0.16, WIDTH * 0.42, HEIGHT * 0.40));
            canvas.fill(new Ellipse2D.Double(WIDTH * 0.08, HEIGHT * 0.62, WIDTH * 0.84, HEIGHT * 0.80));
        });
    }

    private static BufferedImage drawn(java.util.function.Consumer<Graphics2D> drawing) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.accept(canvas);
        canvas.dispose();
        return picture;
    }

    private static byte[] encoded(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
