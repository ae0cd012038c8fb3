package org.hirfa.registry.wallet;

import java.util.LinkedHashMap;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.card.PrintableCards.PrintableCard;
import org.hirfa.registry.nomenclature.Nomenclature;

/// What a card says of its holder, by the names of the type's metadata. Each can be kept back by itself.
@ApplicationScoped
class CardClaims {

    private final Nomenclature nomenclature;

    CardClaims(Nomenclature nomenclature) {
        this.nomenclature = nomenclature;
    }

    Map<String, Object> of(PrintableCard card) {
        var holder = card.holder();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("family_name", holder.latinLastName());
        claims.put("given_name", holder.latinFirstName());
        claims.put("family_name_ar", holder.arabicLastName());
        claims.put("given_name_ar", holder.arabicFirstName());
        claims.put("registration_number", holder.registrationNumber());
        claims.put("card_number", card.number());
        nomenclature.find(holder.mainActivity()).ifPresent(name ->
                claims.put("activity", Map.of("code", holder.mainActivity(), "ar", name.ar(), "fr", name.fr())));
        claims.put("chamber", holder.chamber());
        claims.put("title", holder.title());
        claims.put("valid_from", card.validFrom().toString());
        claims.put("valid_until", card.validUntil().toString());
        return claims;
    }
}
