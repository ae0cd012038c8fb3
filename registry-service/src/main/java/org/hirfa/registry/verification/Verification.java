package org.hirfa.registry.verification;

import java.time.LocalDate;

import org.hirfa.problem.Multilingual;
import org.jspecify.annotations.Nullable;

/// What anyone may learn from a card's QR code, and nothing more (field facts, section 6): no national id, no birth date,
/// no phone.
///
/// @param valid whether the card is good today
/// @param message the result in words
/// @param name the holder's Arabic name; null, like all that follows, when the card is not genuine
public record Verification(
        boolean valid,
        Result result,
        Multilingual message,
        @Nullable String name,
        @Nullable String latinName,
        @Nullable String registrationNumber,
        @Nullable Multilingual activity,
        @Nullable Multilingual chamber,
        @Nullable LocalDate validUntil) {

    public enum Result {
        VALID("البطاقة صالحة", "Carte valable", "The card is valid"),
        EXPIRED("انتهت صلاحية البطاقة", "Carte expirée", "The card has expired"),
        SUSPENDED("البطاقة موقوفة مؤقتا", "Carte suspendue", "The card is suspended"),
        LOST("صُرح بضياع هذه البطاقة أو سرقتها", "Carte déclarée perdue ou volée", "The card was declared lost or stolen"),
        REPLACED("عوضت هذه البطاقة ببطاقة أحدث", "Carte remplacée par une plus récente", "The card was replaced by a newer one"),
        REVOKED("البطاقة ملغاة", "Carte annulée", "The card has been revoked"),
        NOT_DELIVERED("البطاقة لم تسلم بعد", "Carte pas encore remise", "The card has not been handed over yet"),
        /// Not signed by us, signed by a key that is no longer believed, or of a card that there is not.
        NOT_GENUINE("هذا الرمز لم تصدره المنصة", "Ce code n'émane pas de la plateforme", "This code was not issued by the platform");

        private final Multilingual message;

        Result(String ar, String fr, String en) {
            this.message = new Multilingual(ar, fr, en);
        }

        Multilingual message() {
            return message;
        }
    }

    static Verification notGenuine() {
        return new Verification(false, Result.NOT_GENUINE, Result.NOT_GENUINE.message(), null, null, null, null, null, null);
    }
}
