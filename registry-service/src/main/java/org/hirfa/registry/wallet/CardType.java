package org.hirfa.registry.wallet;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.problem.Multilingual;
import org.hirfa.registry.credential.PublicOrigin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/// The type of the credential, and what a wallet shows people of it (type metadata, section 4 of draft-ietf-oauth-sd-jwt-vc-15).
@ApplicationScoped
class CardType {

    static final String PATH = "/.well-known/hirfa/credentials/artisan-card";

    private static final Multilingual NAME = new Multilingual("بطاقة الحرفي", "Carte d'artisan", "Artisan card");

    private final PublicOrigin origin;

    CardType(PublicOrigin origin) {
        this.origin = origin;
    }

    record Metadata(String vct, String name, List<Name> display, List<Claim> claims) {}

    record Name(String locale, String name) {}

    /// @param sd `always`: the holder can keep it back; `never`: it is always shown
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Claim(List<String> path, String sd, boolean mandatory, List<Label> display) {}

    record Label(String locale, @JsonProperty("label") String text) {}

    String issuer() {
        return origin.publicOrigin();
    }

    /// The type's name, and where its metadata is.
    String address() {
        return origin.publicOrigin() + PATH;
    }

    Metadata metadata() {
        return new Metadata(address(), NAME.en(), List.of(new Name("ar", NAME.ar()), new Name("fr", NAME.fr()), new Name("en", NAME.en())),
                List.of(claim("family_name", "اللقب (بالحروف اللاتينية)", "Nom", "Family name"),
                        claim("given_name", "الاسم (بالحروف اللاتينية)", "Prénom", "Given name"),
                        claim("family_name_ar", "اللقب", "Nom (en arabe)", "Family name (Arabic)"),
                        claim("given_name_ar", "الاسم", "Prénom (en arabe)", "Given name (Arabic)"),
                        claim("registration_number", "رقم التسجيل", "Numéro d'inscription", "Registration number"),
                        claim("card_number", "رقم البطاقة", "Numéro de la carte", "Card number"),
                        claim("activity", "النشاط", "Activité", "Activity"),
                        claim("chamber", "الغرفة", "Chambre", "Chamber"),
                        claim("title", "الصفة", "Titre", "Title"),
                        claim("valid_from", "صالحة من", "Valable du", "Valid from"),
                        claim("valid_until", "صالحة إلى غاية", "Valable jusqu'au", "Valid until"),
                        new Claim(List.of("status"), "never", false, List.of())));
    }

    private static Claim claim(String name, String ar, String fr, String en) {
        return new Claim(List.of(name), "always", true, List.of(new Label("ar", ar), new Label("fr", fr), new Label("en", en)));
    }
}
