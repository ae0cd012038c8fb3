package org.hirfa.registry.cleaning;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;

/// Everything that is reached from the trailer of a PDF, whatever it hides behind.
final class PdfContent {

    /// Actions that do something outside the page (ISO 32000-1, table 198).
    private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE", "Rendition",
            "Movie", "Sound", "RichMediaExecute", "GoTo3DView");
    private static final Set<String> ANNOTATIONS = Set.of("FileAttachment", "RichMedia", "Screen", "Movie", "Sound", "3D");
    private static final Set<String> ENTRIES = Set.of("JS", "JavaScript", "EmbeddedFiles", "EF", "RichMediaContent", "XFA");
    /// What may start by itself when a document or a page is opened; a click is another matter.
    private static final Set<String> TRIGGERS = Set.of("OpenAction", "AA");
    private static final Set<String> HARMLESS = Set.of("GoTo", "Named");
    private static final List<String> LEFT_BEHIND = List.of("Metadata", "PieceInfo", "LastModified", "AA", "OpenAction", "Thumb",
            "StructParents", "StructParent", "AF");

    private static final List<String> PICTURE = List.of("DCTDecode", "DCT");

    private PdfContent() {}

    /// @throws Judgement when anything in it acts by itself or is a file of its own
    static void requireInert(COSDocument document) throws Judgement {
        for (var dictionary : reached(document)) {
            for (var key : dictionary.keySet()) {
                var name = key.getName();
                if (ENTRIES.contains(name) || TRIGGERS.contains(name) && !isHarmless(dictionary.getDictionaryObject(key))) {
                    throw new Judgement(Verdict.ACTIVE);
                }
            }
            if (ACTIONS.contains(String.valueOf(dictionary.getNameAsString(COSName.S)))
                    || ANNOTATIONS.contains(String.valueOf(dictionary.getNameAsString(COSName.SUBTYPE)))) {
                throw new Judgement(Verdict.ACTIVE);
            }
        }
    }

    /// Takes from every object what pages do not show, and from every picture where it was taken.
    static void strip(COSDocument document) throws IOException {
        for (var dictionary : reached(document)) {
            LEFT_BEHIND.forEach(key -> dictionary.removeItem(COSName.getPDFName(key)));
            if (dictionary.containsKey(COSName.RECT) && dictionary.containsKey(COSName.SUBTYPE)) {
                List.of("A", "PA", "Parent", "Popup", "IRT").forEach(key -> dictionary.removeItem(COSName.getPDFName(key)));
            }
            if (dictionary instanceof COSStream stream) {
                rewrite(stream);
            }
        }
    }

    /// Only what leads from one page to another may happen when a document is opened.
    private static boolean isHarmless(COSBase target) {
        return switch (target) {
            case null -> true;
            case COSArray _ -> true;
            case COSDictionary action when action.containsKey(COSName.S) ->
                    HARMLESS.contains(action.getNameAsString(COSName.S)) && !action.containsKey(COSName.NEXT);
            case COSDictionary triggers -> triggers.size() == 0;
            default -> false;
        };
    }

    /// Nothing stays readable in the file for a program that does not know of PDF.
    private static void rewrite(COSStream stream) throws IOException {
        var filters = new PDStream(stream).getFilters();
        if (filters.isEmpty()) {
            byte[] content;
            try (var in = stream.createRawInputStream()) {
                content = in.readAllBytes();
            }
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(content);
            }
        } else if (PICTURE.contains(filters.getLast().getName())) {
            byte[] picture;
            try (var in = new PDStream(stream).createInputStream(PICTURE)) {
                picture = in.readAllBytes();
            }
            try (var out = stream.createRawOutputStream()) {
                out.write(bare(picture));
            }
            stream.setItem(COSName.FILTER, COSName.DCT_DECODE);
        }
    }

    private static byte[] bare(byte[] picture) throws IOException {
        try {
            return Jpeg.read(picture).bare();
        } catch (Judgement _) {
            throw new IOException("a picture that is none");
        }
    }

    private static List<COSDictionary> reached(COSDocument document) {
        var seen = Collections.<COSBase>newSetFromMap(new IdentityHashMap<>());
        var found = new ArrayList<COSDictionary>();
        var open = new ArrayDeque<COSBase>();
        open.add(document.getTrailer());
        while (!open.isEmpty()) {
            var next = open.poll();
            if (next instanceof COSObject reference) {
                next = reference.getObject();
            }
            if (next == null || !seen.add(next)) {
                continue;
            }
            if (next instanceof COSDictionary dictionary) {
                found.add(dictionary);
                dictionary.getValues().stream().filter(value -> value != null).forEach(open::add);
            } else if (next instanceof COSArray array) {
                array.forEach(value -> {
                    if (value != null) {
                        open.add(value);
                    }
                });
            }
        }
        return found;
    }
}
