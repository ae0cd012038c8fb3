package org.hirfa.registry.card;

import java.net.URI;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.http.Versions;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.card.CardScope.Found;

/// A card as an answer, with its version.
@ApplicationScoped
class CardAnswers {

    private final CardCredential credential;
    private final LegalCalendar calendar;

    CardAnswers(CardCredential credential, LegalCalendar calendar) {
        this.credential = credential;
        this.calendar = calendar;
    }

    Response ok(Found found) {
        return Response.ok(view(found.card(), found.holder())).tag(Versions.tag(found.card().version())).build();
    }

    Response created(Found found) {
        return Response.created(URI.create("/api/registry/v1/cards/" + found.card().id())).entity(view(found.card(), found.holder()))
                .tag(Versions.tag(found.card().version())).build();
    }

    CardView view(Card card, ArtisanSummary holder) {
        return CardView.of(card, calendar.today(), card.validFrom() == null ? null : credential.addressOf(card, holder));
    }
}
