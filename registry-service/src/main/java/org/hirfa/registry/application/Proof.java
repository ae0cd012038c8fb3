package org.hirfa.registry.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/// How an applicant means to prove the qualification, what has been brought, and what the chamber makes of it.
@Embeddable
class Proof {

    @Enumerated(EnumType.STRING)
    private QualificationKind qualificationKind;
    private @Nullable String qualificationNote;
    private @Nullable Integer practiceYears;
    private @Nullable String practiceAttestedBy;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "application_id", nullable = false, updatable = false)
    @OrderBy("attachedAt")
    private List<Evidence> evidence = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "application_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<QualificationTest> tests = new ArrayList<>();

    void claim(Apply.Qualification claimed) {
        qualificationKind = claimed.kind();
        qualificationNote = claimed.note();
        practiceYears = claimed.years();
        practiceAttestedBy = claimed.attestedBy();
    }

    /// @return whether it is new
    boolean add(UUID id, Evidence.Source source, UUID reference, Instant now) {
        if (evidence.stream().anyMatch(held -> held.is(source, reference))) {
            return false;
        }
        return evidence.add(new Evidence(id, source, reference, now));
    }

    /// @return whether the paper was evidence
    boolean remove(UUID document) {
        return evidence.removeIf(held -> held.is(Evidence.Source.DOCUMENT, document));
    }

    boolean isJudged(UUID document) {
        return evidence.stream().anyMatch(held -> held.is(Evidence.Source.DOCUMENT, document) && held.isJudged());
    }

    boolean needsNoPaper() {
        return evidence.stream().anyMatch(held -> held.source() != Evidence.Source.DOCUMENT);
    }

    /// @throws org.hirfa.problem.ProblemException 404 for evidence that is not there; 409 for evidence that proves itself
    void judge(UUID id, JudgeEvidence order, Actor by, Instant now) {
        var judged = evidence.stream().filter(held -> held.id().equals(id)).findFirst().orElseThrow(StandardProblem.NOT_FOUND::because);
        if (judged.source() != Evidence.Source.DOCUMENT) {
            throw ApplicationProblem.EVIDENCE_PROVES_ITSELF.because();
        }
        judged.judge(order, by, now);
    }

    /// @param isValid whether a piece of evidence still stands: a certificate may have been revoked meanwhile
    /// @param neededYears the years of practice that the law asks for; null where it names no number
    /// @throws org.hirfa.problem.ProblemException 409 when nothing proves the qualification
    void require(Predicate<Evidence> isValid, @Nullable Integer neededYears) {
        var proving = evidence.stream().filter(isValid).filter(held -> held.proves(qualificationKind)).toList();
        if (proving.isEmpty()) {
            throw ApplicationProblem.QUALIFICATION_MISSING.because();
        }
        var byPracticeAlone = qualificationKind == QualificationKind.YEARS_OF_PRACTICE
                && proving.stream().allMatch(held -> held.source() == Evidence.Source.DOCUMENT);
        if (byPracticeAlone && neededYears != null && years(proving) < neededYears) {
            throw ApplicationProblem.PRACTICE_TOO_SHORT.because(neededYears);
        }
    }

    /// What the chamber has seen counts before what the applicant says.
    private int years(List<Evidence> proving) {
        return proving.stream().map(Evidence::years).filter(Objects::nonNull).max(Integer::compare)
                .orElse(practiceYears == null ? 0 : practiceYears);
    }

    /// A paper that nobody has judged is judged by the acceptance that rests on it.
    void acceptUnjudged(Actor by, Instant now) {
        evidence.stream().filter(held -> held.source() == Evidence.Source.DOCUMENT && !held.isJudged()).filter(held -> held.proves(qualificationKind))
                .forEach(held -> held.judge(new JudgeEvidence(true, "accepted", null), by, now));
    }

    void call(QualificationTest test, Actor by, Instant now) {
        tests.stream().filter(QualificationTest::isPending).forEach(pending -> pending.postpone(by, now));
        tests.add(test);
    }

    /// @param evidenceId the id of the evidence that a test becomes by being passed
    /// @throws org.hirfa.problem.ProblemException 409 before the test's day
    void settle(SettleTest result, LocalDate today, UUID evidenceId, Actor by, Instant now) {
        var test = tests.stream().filter(QualificationTest::isPending).findFirst().orElseThrow(StandardProblem.NOT_FOUND::because);
        if (!test.isHeldBy(today)) {
            throw ApplicationProblem.TEST_NOT_HELD.because();
        }
        test.settle(result, by, now);
        if (result.passed()) {
            add(evidenceId, Evidence.Source.TEST, test.id(), now);
        }
    }

    Apply.Qualification claimed() {
        return new Apply.Qualification(qualificationKind, qualificationNote, practiceYears, practiceAttestedBy);
    }

    List<ApplicationView.EvidenceView> evidenceViews() {
        return evidence.stream().map(Evidence::view).toList();
    }

    List<ApplicationView.TestView> testViews() {
        return tests.stream().map(QualificationTest::view).toList();
    }
}
