package org.hirfa.registry.card;

import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.Multilingual;
import org.hirfa.registry.artisan.ArtisanDirectory;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.chamber.Chambers;
import org.hirfa.registry.nomenclature.Nomenclature;

/// Says whether a card is good today, from the token in its QR code and the register as it stands.
@ApplicationScoped
class CardVerification {

    private final CardCredential credential;
    private final Cards cards;
    private final ArtisanDirectory artisans;
    private final Nomenclature nomenclature;
    private final Chambers chambers;
    private final LegalCalendar calendar;

    CardVerification(CardCredential credential, Cards cards, ArtisanDirectory artisans, Nomenclature nomenclature,
            Chambers chambers, LegalCalendar calendar) {
        this.credential = credential;
        this.cards = cards;
        this.artisans = artisans;
        this.nomenclature = nomenclature;
        this.chambers = chambers;
        this.calendar = calendar;
    }

    /// A token we did not sign and a card we do not know get the same answer: the door says nothing about who is inside.
    Verification verify(String token) {
        var card = credential.cardId(token).flatMap(cards::findByIdOptional);
        var holder = card.flatMap(known -> artisans.find(known.artisanId()));
        if (card.isEmpty() || holder.isEmpty()) {
            return Verification.notGenuine();
        }
        return describe(card.get(), holder.get());
    }

    private Verification describe(Card card, ArtisanSummary holder) {
        var result = resultOf(card, holder);
        var activity = nomenclature.find(holder.mainActivity()).map(name -> new Multilingual(name.ar(), name.fr(), name.fr()));
        var chamber = chambers.find(holder.chamber()).map(view -> new Multilingual(view.nameAr(), view.nameFr(), view.nameFr()));
        return new Verification(result == Verification.Result.VALID, result, result.message(),
                holder.arabicLastName() + " " + holder.arabicFirstName(), holder.latinLastName() + " " + holder.latinFirstName(),
                holder.registrationNumber(), activity.orElse(null), chamber.orElse(null), card.validUntil());
    }

    private Verification.Result resultOf(Card card, ArtisanSummary holder) {
        return switch (card.stateOn(calendar.today())) {
            case REQUESTED, PRINTED -> Verification.Result.NOT_DELIVERED;
            case EXPIRED -> Verification.Result.EXPIRED;
            case REVOKED -> Verification.Result.REVOKED;
            case ACTIVE -> holder.status().equals("ACTIVE") ? Verification.Result.VALID : Verification.Result.SUSPENDED;
        };
    }
}
