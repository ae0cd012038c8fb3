package org.hirfa.registry.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What the registry reads of a certificate event.
///
/// @param opensRegistration whether the programme leads to registration
/// @param personId whose it is, where training knows the person; else the account says it
public record CertificateFact(UUID certificateId, long version, String number, @Nullable UUID personId, @Nullable UUID account,
        boolean opensRegistration, @Nullable List<String> activities, LocalDate issuedOn, @Nullable LocalDate validUntil,
        String status) {

    public static final String VALID = "VALID";

    /// @throws IllegalArgumentException for a fact that lacks what every certificate has
    public CertificateFact {
        if (certificateId == null || number == null || issuedOn == null || status == null) {
            throw new IllegalArgumentException("a certificate without its id, number, day or status");
        }
        activities = activities == null ? List.of() : List.copyOf(activities);
    }

    public boolean provesQualification() {
        return opensRegistration && status.equals(VALID);
    }
}
