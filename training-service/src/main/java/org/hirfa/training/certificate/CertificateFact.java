package org.hirfa.training.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.hirfa.problem.Multilingual;
import org.hirfa.training.programme.ProgrammeKind;
import org.jspecify.annotations.Nullable;

/// What others learn of a certificate: `certificate.issued.v1` and `certificate.revoked.v1`.
record CertificateFact(
        UUID certificateId,
        long version,
        String number,
        @Nullable UUID personId,
        @Nullable UUID account,
        @Nullable UUID artisanId,
        String programme,
        ProgrammeKind kind,
        boolean opensRegistration,
        List<String> activities,
        Multilingual titles,
        LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        CertificateStatus status,
        String chamber,
        @Nullable String institution) {}
