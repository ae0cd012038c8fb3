package org.hirfa.training.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.hirfa.problem.Multilingual;
import org.hirfa.training.programme.ProgrammeKind;
import org.jspecify.annotations.Nullable;

/// A certificate as its holder, and those who issued it, see it.
///
/// @param version also the entity tag
/// @param validUntil null when it does not expire
public record CertificateView(
        UUID id,
        long version,
        String number,
        UUID enrolmentId,
        HolderName holder,
        String programme,
        ProgrammeKind kind,
        Multilingual titles,
        List<String> activities,
        boolean opensRegistration,
        String chamber,
        @Nullable String institution,
        LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        CertificateStatus status,
        @Nullable LocalDate revokedOn,
        @Nullable String revocationReason) {}
