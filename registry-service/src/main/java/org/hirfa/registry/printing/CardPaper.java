package org.hirfa.registry.printing;

import java.util.Base64;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.chamber.ChamberView;
import org.hirfa.registry.chamber.Chambers;
import org.hirfa.registry.nomenclature.ActivityName;
import org.hirfa.registry.nomenclature.Nomenclature;
import org.hirfa.registry.paper.PdfPrinter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/// The card as it is printed: front and back, in Arabic and French, in the size of a bank card (ISO/IEC 7810, ID-1).
@ApplicationScoped
class CardPaper {

    private final CardCredential credential;
    private final Nomenclature nomenclature;
    private final Chambers chambers;
    private final PdfPrinter printer;

    CardPaper(CardCredential credential, Nomenclature nomenclature, Chambers chambers, PdfPrinter printer) {
        this.credential = credential;
        this.nomenclature = nomenclature;
        this.chambers = chambers;
        this.printer = printer;
    }

    /// Everything the template shows.
    ///
    /// @param qr the QR code as PNG in a data URI
    record Face(ArtisanSummary holder, Card card, ActivityName activity, ChamberView chamber, String qr) {}

    @CheckedTemplate(basePath = "card")
    static class Templates {
        static native TemplateInstance paper(Face face, String number, String validFrom, String validUntil);
    }

    byte[] print(Card card, ArtisanSummary holder) {
        var qr = Base64.getEncoder().encodeToString(QrPicture.png(addressOf(card, holder)));
        var activity = nomenclature.find(holder.mainActivity())
                .orElseThrow(() -> new IllegalStateException("registered for an unknown activity"));
        var chamber = chambers.find(holder.chamber())
                .orElseThrow(() -> new IllegalStateException("registered with an unknown chamber"));
        var face = new Face(holder, card, activity, chamber, "data:image/png;base64," + qr);
        return printer.print(Templates.paper(face, card.number(), String.valueOf(card.validFrom()),
                String.valueOf(card.validUntil())).render());
    }

    /// The address in the QR code.
    String addressOf(Card card, ArtisanSummary holder) {
        return credential.addressOf(card, holder);
    }
}
