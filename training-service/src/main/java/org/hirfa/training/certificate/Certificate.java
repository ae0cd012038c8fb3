package org.hirfa.training.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hirfa.problem.Multilingual;
import org.hirfa.training.decision.Decision;
import org.hirfa.training.learner.Learner;
import org.hirfa.training.programme.ProgrammeKind;
import org.hirfa.training.session.Session;
import org.jspecify.annotations.Nullable;

/// The paper somebody gets for having passed. It says what was true on the day; a revoked one stays, and stays revoked.
@Entity
class Certificate {

    @Id
    private UUID id;
    @Version
    private long version;
    private String number;
    private UUID enrolmentId;
    private UUID learnerId;
    private String arabicName;
    private String latinName;
    private String programme;
    @Enumerated(EnumType.STRING)
    private ProgrammeKind kind;
    private String titleAr;
    private String titleFr;
    private String titleEn;
    private String[] activities;
    private boolean opensRegistration;
    private String chamber;
    private @Nullable String institution;
    private LocalDate issuedOn;
    private @Nullable LocalDate validUntil;
    @Enumerated(EnumType.STRING)
    private CertificateStatus status;
    private @Nullable LocalDate revokedOn;
    private @Nullable String revokedBy;
    private @Nullable String revocationReason;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Certificate() {}

    static Certificate issue(UUID id, CertificateNumber number, UUID enrolment, Learner learner, Session session, LocalDate today) {
        var certificate = new Certificate();
        certificate.id = id;
        certificate.number = number.text();
        certificate.enrolmentId = enrolment;
        certificate.learnerId = learner.id();
        certificate.arabicName = learner.names().inArabic();
        certificate.latinName = learner.names().inLatin();
        certificate.programme = session.programme();
        certificate.kind = session.kind();
        certificate.titleAr = session.titles().ar();
        certificate.titleFr = session.titles().fr();
        certificate.titleEn = session.titles().en();
        certificate.activities = session.activities().toArray(String[]::new);
        certificate.opensRegistration = session.opensRegistration();
        certificate.chamber = session.chamber();
        certificate.institution = session.institution();
        certificate.issuedOn = today;
        certificate.status = CertificateStatus.VALID;
        return certificate;
    }

    void revoke(String reason, Decision decision) {
        if (status == CertificateStatus.REVOKED) {
            throw new IllegalStateException("certificate " + id + " is revoked already");
        }
        status = CertificateStatus.REVOKED;
        revokedOn = decision.day();
        revokedBy = decision.by();
        revocationReason = reason;
    }

    boolean isRevoked() {
        return status == CertificateStatus.REVOKED;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID learnerId() {
        return learnerId;
    }

    String chamber() {
        return chamber;
    }

    @Nullable String institution() {
        return institution;
    }

    CertificateView view() {
        return new CertificateView(id, version, number, enrolmentId, name(), programme, kind, titles(), List.of(activities),
                opensRegistration, chamber, institution, issuedOn, validUntil, status, revokedOn, revocationReason);
    }

    VerifiedCertificate verified() {
        return new VerifiedCertificate(number, status, name(), programme, titles(), chamber, institution, issuedOn, validUntil, revokedOn);
    }

    CertificateFact fact(Learner learner) {
        return new CertificateFact(id, version, number, learner.personId(), learner.account(), learner.artisanId(), programme, kind,
                opensRegistration, List.of(activities), titles(), issuedOn, validUntil, status, chamber, institution);
    }

    private HolderName name() {
        return new HolderName(arabicName, latinName);
    }

    private Multilingual titles() {
        return new Multilingual(titleAr, titleFr, titleEn);
    }
}
