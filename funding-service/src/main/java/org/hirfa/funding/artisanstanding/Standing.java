package org.hirfa.funding.artisanstanding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// An artisan as this service knows them today. What is null is not known.
///
/// @param cardValidUntil last day of the card that is active today; null when there is none
/// @param certificates programmes of the certificates that are valid today
/// @param qualified whether one of them opens the register
/// @param merged whether another registration counts instead of this one, of which nothing was heard yet
/// @param registrations this one and those that turned out to be doubles of it
/// @param duties towards tax office and social insurance
public record Standing(UUID artisanId, UUID personId, @Nullable UUID account, String registrationNumber, Name arabicName,
        Name latinName, @Nullable String sex, @Nullable Integer birthYear, String wilaya, String chamber,
        @Nullable String zone, List<String> activities, @Nullable String title, @Nullable String form, String status,
        boolean cardActive, @Nullable LocalDate cardValidUntil, List<String> certificates, boolean qualified,
        boolean merged, Set<UUID> registrations, Duties duties) {

    public record Name(String lastName, String firstName) {}

    /// Whether each is done; null where the register was not told.
    public record Duties(@Nullable Boolean taxUpToDate, @Nullable Boolean insuranceUpToDate) {

        public static final Duties UNTOLD = new Duties(null, null);
    }

    /// An artisan whose registration is suspended, struck off or counts no more opens no dossier.
    public boolean isActive() {
        return status.equals("ACTIVE") && !merged;
    }
}
