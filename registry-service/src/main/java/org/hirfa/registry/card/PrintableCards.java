package org.hirfa.registry.card;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.artisan.ArtisanDirectory;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.status.StatusPlace;
import org.jspecify.annotations.Nullable;

/// Cards as they are printed: for whoever draws them.
@ApplicationScoped
public class PrintableCards {

    private final Cards cards;
    private final CardScope scope;
    private final CardCredential credential;
    private final ArtisanDirectory artisans;
    private final LegalCalendar calendar;

    PrintableCards(Cards cards, CardScope scope, CardCredential credential, ArtisanDirectory artisans, LegalCalendar calendar) {
        this.cards = cards;
        this.scope = scope;
        this.credential = credential;
        this.artisans = artisans;
        this.calendar = calendar;
    }

    /// @param address what the QR code says
    public record PrintableCard(UUID id, String number, LocalDate validFrom, LocalDate validUntil, String address, ArtisanSummary holder) {}

    /// @param place null for cards from before there were status lists
    public record OwnCard(PrintableCard card, @Nullable StatusPlace place) {}

    /// One card within the caller's reach.
    ///
    /// @throws org.hirfa.problem.ProblemException for one that is not there, or has not been printed
    @Transactional
    public PrintableCard readable(UUID id, Caller caller) {
        var found = scope.readable(id, caller).orElseThrow(CardProblem.CARD_UNKNOWN::because);
        return printable(found.card(), found.holder()).orElseThrow(() -> CardProblem.CARD_NOT_PRINTABLE.because(found.card().state()));
    }

    /// The caller's own card, which has been handed over and has not come to its end, with the place of its status.
    ///
    /// @throws org.hirfa.problem.ProblemException for any other
    @Transactional
    public OwnCard own(UUID id, Caller caller) {
        var found = scope.own(id, caller).orElseThrow(CardProblem.CARD_UNKNOWN::because);
        var state = found.card().stateOn(calendar.today());
        if (!CardState.CURRENT.contains(state)) {
            throw CardProblem.CARD_STATE.because(state);
        }
        return new OwnCard(printable(found.card(), found.holder()).orElseThrow(() -> CardProblem.CARD_NOT_PRINTABLE.because(state)),
                found.card().place());
    }

    /// A card of a batch; whoever may see the batch may see it.
    public Optional<PrintableCard> find(UUID id) {
        return cards.findByIdOptional(id).flatMap(card -> artisans.find(card.artisanId()).flatMap(holder -> printable(card, holder)));
    }

    private Optional<PrintableCard> printable(Card card, ArtisanSummary holder) {
        return card.validFrom() == null || card.validUntil() == null ? Optional.empty()
                : Optional.of(new PrintableCard(card.id(), card.number(), card.validFrom(), card.validUntil(),
                        credential.addressOf(card, holder), holder));
    }
}
