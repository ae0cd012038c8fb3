package org.hirfa.training.certificate;

import java.time.LocalDate;

import org.hirfa.problem.Multilingual;
import org.jspecify.annotations.Nullable;

/// What anybody with a certificate's number learns: enough to hold it against the paper, and nothing more.
public record VerifiedCertificate(
        String number,
        CertificateStatus status,
        HolderName holder,
        String programme,
        Multilingual titles,
        String chamber,
        @Nullable String institution,
        LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate revokedOn) {}
