package org.hirfa.registry.card;

import java.time.LocalDate;

import org.hirfa.problem.Multilingual;
import org.jspecify.annotations.Nullable;

/// What anyone may learn from a card's QR code, and nothing more (field facts, section 6): no national id, no birth date,
/// no phone.
///
/// @param valid whether the card is good today
/// @param result `VALID`, `EXPIRED`, `REVOKED`, `NOT_DELIVERED`, `SUSPENDED` (the registration is), or `NOT_GENUINE`
/// @param message the result in words
/// @param name the holder's Arabic name; null, like all that follows, when the card is not genuine
record Verification(
        boolean valid,
        Result result,
        Multilingual message,
        @Nullable String name,
        @Nullable String latinName,
        @Nullable String registrationNumber,
        @Nullable Multilingual activity,
        @Nullable Multilingual chamber,
        @Nullable LocalDate validUntil) {

    enum Result {
        VALID("البطاقة صالحة", "Carte valable", "The card is valid"),
        EXPIRED("انتهت صلاحية البطاقة", "Carte expirée", "The card has expired"),
        REVOKED("البطاقة ملغاة", "Carte annulée", "The card has been revoked"),
        NOT_DELIVERED("البطاقة لم تسلم بعد", "Carte pas encore remise", "The card has not been handed over yet"),
        SUSPENDED("تسجيل الحرفي موقوف أو مشطوب", "Inscription suspendue ou radiée", "The registration is suspended or struck off"),
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
