package org.hirfa.registry.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import jakarta.enterprise.context.ApplicationScoped;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

/// Turns XHTML into PDF with Arabic letters joined and ordered as they are read.
///
/// One font family for each script (Amiri, Noto Sans): the renderer takes the first family that has the glyph. Vowel
/// marks come out misplaced, so templates give it text without them.
@ApplicationScoped
public class PdfPrinter {

    public byte[] print(String xhtml) {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(TextDirection.LTR);
        font(builder, "Amiri-Regular.ttf", "Amiri", 400);
        font(builder, "Amiri-Bold.ttf", "Amiri", 700);
        font(builder, "NotoSans-Regular.ttf", "Noto Sans", 400);
        font(builder, "NotoSans-Bold.ttf", "Noto Sans", 700);
        builder.withHtmlContent(xhtml, null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("paper not printed", e);
        }
        return pdf.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> PdfPrinter.class.getResourceAsStream("/fonts/" + file), family, weight, FontStyle.NORMAL, true);
    }
}
