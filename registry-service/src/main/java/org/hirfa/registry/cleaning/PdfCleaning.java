package org.hirfa.registry.cleaning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Writes a PDF anew from its pages: what hangs on its end, what is not reached from a page, forms, bookmarks and what programs
/// say of its author are left behind. One that acts by itself or carries files is refused.
final class PdfCleaning {

    private static final int MOST_PAGES = 200;
    /// Where readers look for the end mark (ISO 32000-1, annex H.3, note 18).
    private static final int TAIL = 1024;
    private static final Set<COSName> KEPT = Set.of(COSName.TYPE, COSName.PAGES, COSName.OCPROPERTIES, COSName.LANG, COSName.VERSION);
    /// What no page shows, and what another program would take for itself.
    private static final String[] FOREIGN = {"<script", "<?php", "<html", "<!doctype", "<svg", "pk\u0005\u0006", "pk\u0003\u0004"};

    private PdfCleaning() {}

    static byte[] clean(byte[] file) throws IOException, Judgement {
        requireWhole(file);
        try (var document = Loader.loadPDF(file)) {
            if (document.isEncrypted()) {
                throw new Judgement(Verdict.ENCRYPTED);
            }
            PdfContent.requireInert(document.getDocument());
            requirePages(document);
            reduce(document);
            return written(document);
        } catch (InvalidPasswordException _) {
            throw new Judgement(Verdict.ENCRYPTED);
        }
    }

    private static void requireWhole(byte[] file) throws Judgement {
        var from = Math.max(0, file.length - TAIL);
        var tail = new String(file, from, file.length - from, StandardCharsets.ISO_8859_1);
        if (!tail.contains("%%EOF")) {
            throw new Judgement(Verdict.UNREADABLE);
        }
    }

    private static void requirePages(PDDocument document) throws Judgement {
        var pages = 0;
        for (var page : document.getPages()) {
            page.getMediaBox();
            if (++pages > MOST_PAGES) {
                throw new Judgement(Verdict.EXCESSIVE);
            }
        }
        if (pages == 0) {
            throw new Judgement(Verdict.UNREADABLE);
        }
    }

    private static void reduce(PDDocument document) throws IOException {
        var trailer = document.getDocument().getTrailer();
        trailer.removeItem(COSName.INFO);
        keepOnly(document.getDocumentCatalog().getCOSObject(), KEPT);
        PdfContent.strip(document.getDocument());
    }

    private static void keepOnly(COSDictionary dictionary, Set<COSName> kept) {
        for (var key : Set.copyOf(dictionary.keySet())) {
            if (!kept.contains(key)) {
                dictionary.removeItem(key);
            }
        }
    }

    private static byte[] written(PDDocument document) throws IOException, Judgement {
        var out = new ByteArrayOutputStream();
        document.save(out);
        var bytes = out.toByteArray();
        var text = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        for (var foreign : FOREIGN) {
            if (text.contains(foreign)) {
                throw new Judgement(Verdict.ACTIVE);
            }
        }
        return bytes;
    }
}
