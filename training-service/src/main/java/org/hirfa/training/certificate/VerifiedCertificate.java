package org.hirfa.training.certificate;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.hirfa.problem.Multilingual;

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
