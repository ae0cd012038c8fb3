package org.hirfa.registry.transfer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A transfer as both chambers and the artisan see it.
///
/// @param artisan null for a chamber that does not have the file, nor an offer of it
public record TransferView(UUID id, long version, TransferState state, UUID artisanId, @Nullable Subject artisan, String fromChamber,
        String toChamber, String commune, String zone, String reason, Instant askedAt, String askedBy, @Nullable Instant offeredAt,
        @Nullable String offeredBy, @Nullable Instant settledAt, @Nullable String settledBy, @Nullable String settledReason) {

    /// What the receiving chamber needs to decide, and no more: no identifier, no phone, no address.
    public record Subject(String registrationNumber, String arabicLastName, String arabicFirstName, String latinLastName,
            String latinFirstName, String mainActivity, List<String> otherActivities, String title, String form, String status) {}
}
