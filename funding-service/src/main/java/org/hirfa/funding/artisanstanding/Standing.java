package org.hirfa.funding.artisanstanding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// An artisan as this service knows them today. What is null is not known.
///
/// @param cardValidUntil last day of the card that is active today; null when there is none
/// @param certificates programmes of the certificates that are valid today
/// @param qualified whether one of them opens the register
public record Standing(UUID artisanId, UUID personId, @Nullable UUID account, String registrationNumber, Name arabicName,
        Name latinName, @Nullable String sex, @Nullable Integer birthYear, String wilaya, String chamber,
        @Nullable String zone, List<String> activities, @Nullable String title, @Nullable String form, String status,
        boolean cardActive, @Nullable LocalDate cardValidUntil, List<String> certificates, boolean qualified) {

    public record Name(String lastName, String firstName) {}

    /// An artisan whose registration is suspended or struck off opens no dossier.
    public boolean isActive() {
        return status.equals("ACTIVE");
    }
}
