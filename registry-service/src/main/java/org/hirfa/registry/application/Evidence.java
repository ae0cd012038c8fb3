package org.hirfa.registry.application;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/// Something that speaks for the applicant's qualification, and what the chamber makes of it. A certificate and a test that
/// was passed prove themselves; a paper is judged.
@Entity
@Table(name = "application_evidence")
class Evidence {

    enum Source { DOCUMENT, CERTIFICATE, TEST }

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private Source source;
    private UUID reference;
    private Instant attachedAt;
    private @Nullable Boolean recognised;
    private @Nullable String judgedBy;
    private @Nullable Instant judgedAt;
    private @Nullable String judgement;
    private @Nullable Integer years;

    protected Evidence() {}

    Evidence(UUID id, Source source, UUID reference, Instant now) {
        this.id = id;
        this.source = source;
        this.reference = reference;
        this.attachedAt = now;
    }

    UUID id() {
        return id;
    }

    boolean is(Source someSource, UUID someReference) {
        return source == someSource && reference.equals(someReference);
    }

    Source source() {
        return source;
    }

    @Nullable Integer years() {
        return years;
    }

    void judge(JudgeEvidence order, Actor by, Instant now) {
        recognised = order.recognised();
        judgement = order.reason();
        years = order.years();
        judgedBy = by.name();
        judgedAt = now;
    }

    boolean isJudged() {
        return recognised != null;
    }

    /// Whether it proves what the applicant set out to prove.
    ///
    /// A paper that nobody has judged yet counts where a paper is what proves it: the director's acceptance is the judgement
    /// then. A training certificate comes from training and a test is held here, so a scan of either has to be recognised,
    /// and one of a training certificate never is.
    boolean proves(QualificationKind wanted) {
        return switch (source) {
            case CERTIFICATE, TEST -> true;
            case DOCUMENT -> switch (wanted) {
                case TRAINING_CERTIFICATE -> false;
                case CHAMBER_TEST -> Boolean.TRUE.equals(recognised);
                case DIPLOMA, YEARS_OF_PRACTICE, PRIOR_LEARNING -> !Boolean.FALSE.equals(recognised);
            };
        };
    }

    ApplicationView.EvidenceView view() {
        return new ApplicationView.EvidenceView(id, source, reference, attachedAt, recognised, judgement, judgedBy, judgedAt, years);
    }
}
