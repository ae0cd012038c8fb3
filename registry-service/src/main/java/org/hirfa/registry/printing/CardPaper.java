package org.hirfa.registry.printing;

import java.util.Base64;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.problem.Multilingual;
import org.hirfa.registry.card.PrintableCards.PrintableCard;
import org.hirfa.registry.chamber.ChamberView;
import org.hirfa.registry.chamber.Chambers;
import org.hirfa.registry.document.Photographs;
import org.hirfa.registry.nomenclature.ActivityName;
import org.hirfa.registry.nomenclature.Nomenclature;
import org.hirfa.registry.paper.PdfPrinter;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/// Cards as they are printed: front and back, in Arabic and French, in the size of a bank card (ISO/IEC 7810, ID-1).
@ApplicationScoped
class CardPaper {

    private final Nomenclature nomenclature;
    private final Chambers chambers;
    private final Photographs photographs;
    private final CardLayout layout;
    private final PdfPrinter printer;

    CardPaper(Nomenclature nomenclature, Chambers chambers, Photographs photographs, CardLayout layout, PdfPrinter printer) {
        this.nomenclature = nomenclature;
        this.chambers = chambers;
        this.photographs = photographs;
        this.layout = layout;
        this.printer = printer;
    }

    /// Everything the template shows of one card.
    ///
    /// @param title the holder's, when this country's cards name it
    /// @param photo a JPEG in a data URI
    /// @param qr the QR code as PNG in a data URI
    record Face(PrintableCard card, ActivityName activity, ChamberView chamber, @Nullable Multilingual title, String photo, String qr) {}

    @CheckedTemplate(basePath = "printing")
    static class Templates {
        static native TemplateInstance paper(List<Face> faces, CardLayout.Look look);
    }

    /// Two pages for each card, in the order given.
    byte[] print(List<PrintableCard> cards) {
        return printer.print(Templates.paper(cards.stream().map(this::face).toList(), layout.look()).render());
    }

    private Face face(PrintableCard card) {
        var holder = card.holder();
        var activity = nomenclature.find(holder.mainActivity())
                .orElseThrow(() -> new IllegalStateException("registered for an unknown activity"));
        var chamber = chambers.find(holder.chamber())
                .orElseThrow(() -> new IllegalStateException("registered with an unknown chamber"));
        var photo = Portrait.of(photographs.newestOf(holder.personId(), holder.artisanId()));
        return new Face(card, activity, chamber, layout.titleOf(holder.title()), uri("image/jpeg", photo),
                uri("image/png", QrPicture.png(card.address())));
    }

    private static String uri(String type, byte[] picture) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(picture);
    }
}
