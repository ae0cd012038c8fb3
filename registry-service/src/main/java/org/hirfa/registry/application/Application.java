package org.hirfa.registry.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;

import org.hirfa.registry.artisan.By;
import org.hirfa.registry.artisan.Form;
import org.hirfa.registry.artisan.Mode;
import org.hirfa.registry.artisan.RegisterArtisan;
import org.hirfa.registry.checklist.Checklist;
import org.hirfa.registry.document.DocumentProblem;
import org.hirfa.registry.person.PersonFacts;
import org.jspecify.annotations.Nullable;

/// Somebody's way into the register. Every step is kept with who, when and why; a step that its state does not allow is
/// refused, naming the state.
@Entity
class Application {

    @Id
    private UUID id;
    private UUID personId;
    @Enumerated(EnumType.STRING)
    private Form form;
    @Enumerated(EnumType.STRING)
    private Mode mode;
    private String wilaya;
    /// Whether the chamber drew it up for somebody at the counter.
    private boolean atCounter;
    private String mainActivity;
    private List<String> otherActivities;
    @Enumerated(EnumType.STRING)
    private QualificationKind qualificationKind;
    private @Nullable String qualificationNote;
    @Enumerated(EnumType.STRING)
    private ApplicationStatus status;
    private @Nullable String receiptNumber;
    private @Nullable LocalDate submittedOn;
    private @Nullable LocalDate authorisedUntil;
    private List<String> refusalReasons;
    private List<String> appealReasons;
    private @Nullable UUID artisanId;
    private Instant createdAt;
    private Instant changedAt;
    @Embedded
    private Custody custody;
    @Embedded
    private AnswerDelay delay;
    @Embedded
    private @Nullable Appeal appeal;
    @Version
    private long version;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "application_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<Step> steps = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "application_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<DocumentRequest> requests = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "application_id", nullable = false, updatable = false)
    @OrderBy("attachedAt")
    private List<Evidence> evidence = new ArrayList<>();

    protected Application() {}

    static Application draft(UUID id, Apply order, Applicant applicant, Actor by, Instant now) {
        var application = new Application();
        application.id = id;
        application.personId = applicant.person();
        application.atCounter = applicant.atCounter();
        application.status = ApplicationStatus.DRAFT;
        application.refusalReasons = new ArrayList<>();
        application.appealReasons = new ArrayList<>();
        application.createdAt = now;
        application.wish(order, applicant.wilaya(), now);
        application.custody = Custody.of(ApplicationStatus.DRAFT.holder(applicant.atCounter()), null, now);
        application.delay = new AnswerDelay();
        application.appeal = Appeal.none();
        application.steps.add(new Step(null, ApplicationStatus.DRAFT, Step.Action.MOVED, by, now, null));
        return application;
    }

    /// Puts another request in the place of a draft.
    void replace(Apply order, String newWilaya, Instant now) {
        requireDraft();
        wish(order, newWilaya, now);
    }

    void requireDraft() {
        requireStatus(status == ApplicationStatus.DRAFT);
    }

    private void wish(Apply order, String newWilaya, Instant now) {
        form = order.form();
        mode = order.mode();
        wilaya = newWilaya;
        mainActivity = order.mainActivity();
        otherActivities = new ArrayList<>(order.furtherActivities());
        qualificationKind = order.qualification().kind();
        qualificationNote = order.qualification().note();
        changedAt = now;
    }

    void requireWithdrawable() {
        requireStatus(status.next().contains(ApplicationStatus.WITHDRAWN));
    }

    /// @param reason why it is taken back; null for a draft, which nobody has seen
    void withdraw(@Nullable String reason, Actor by, Instant now) {
        become(ApplicationStatus.WITHDRAWN, by, now, reason);
    }

    void submit(Submission submission, Actor by, Instant now) {
        become(ApplicationStatus.SUBMITTED, by, now, null);
        receiptNumber = submission.receiptNumber();
        submittedOn = submission.on();
        authorisedUntil = submission.authorisedUntil();
        delay = AnswerDelay.until(submission.answerDueOn(), submission.stopDays());
    }

    void takeIn(Actor by, Instant now) {
        requireStatus(status == ApplicationStatus.SUBMITTED);
        become(ApplicationStatus.UNDER_REVIEW, by, now, null);
        custody = Custody.of(Holder.CHAMBER, by.name(), now);
    }

    /// Puts a reviewed file before the director. A director may decide without being asked.
    void forward(@Nullable String note, Actor by, Instant now) {
        requireStatus(status == ApplicationStatus.UNDER_REVIEW && custody.heldBy() == Holder.CHAMBER);
        steps.add(new Step(status, status, Step.Action.FORWARDED, by, now, note));
        custody = Custody.of(Holder.DIRECTOR, null, now);
        changedAt = now;
    }

    /// @throws org.hirfa.problem.ProblemException 409 once the delay for the answer has passed: from then on the
    ///         registration counts as granted, and nobody takes that back
    void requireInTime(LocalDate today) {
        if (status.isUnanswered() && delay.isOver(today)) {
            throw ApplicationProblem.ANSWER_DELAY_PASSED.because(String.valueOf(delay.dueOn()));
        }
    }

    void request(List<DocumentRequest> items, LocalDate today, Actor by, Instant now) {
        become(ApplicationStatus.DOCUMENTS_REQUESTED, by, now, null);
        requests.addAll(items);
        delay.stop(today);
    }

    /// Takes in a paper. The review goes on once nothing that was asked for is missing any more.
    ///
    /// @return whether the application has changed by it
    boolean attach(String kind, Evidence.Source source, UUID reference, UUID newId, LocalDate today, Actor by, Instant now) {
        requireStatus(status.isOpen());
        var isNew = kind.equals(Checklist.QUALIFICATION) && evidence.stream().noneMatch(held -> held.is(source, reference));
        if (isNew) {
            evidence.add(new Evidence(newId, source, reference, now));
        }
        var answered = requests.stream().filter(request -> request.isOpenFor(kind)).toList();
        answered.forEach(request -> request.answer(reference, now));
        if (status == ApplicationStatus.DOCUMENTS_REQUESTED && requests.stream().noneMatch(DocumentRequest::isOpen)) {
            become(ApplicationStatus.UNDER_REVIEW, by, now, kind);
            delay.goOn(today);
        }
        if (isNew || !answered.isEmpty()) {
            changedAt = now;
        }
        return isNew || !answered.isEmpty();
    }

    /// Lets go of a paper that was attached by mistake; one that answers what was asked for stays.
    ///
    /// @return whether the application has changed by it
    boolean withdraw(UUID document, Instant now) {
        requireStatus(status.isOpen());
        if (requests.stream().anyMatch(request -> request.isAnsweredBy(document))) {
            throw DocumentProblem.DOCUMENT_KEPT.because();
        }
        var isEvidence = evidence.removeIf(held -> held.is(Evidence.Source.DOCUMENT, document));
        if (isEvidence) {
            changedAt = now;
        }
        return isEvidence;
    }

    /// @param isValid whether a piece of evidence still stands: a certificate may have been revoked meanwhile
    void requireAcceptable(Predicate<Evidence> isValid) {
        requireStatus(status == ApplicationStatus.UNDER_REVIEW);
        // Who means to prove it by a training certificate proves it by that: a scan of one is not the certificate.
        var proven = evidence.stream().filter(isValid).anyMatch(held -> held.source() == Evidence.Source.CERTIFICATE
                || qualificationKind != QualificationKind.TRAINING_CERTIFICATE);
        if (!proven) {
            throw ApplicationProblem.QUALIFICATION_MISSING.because();
        }
    }

    void accept(UUID registeredAs, Actor by, Instant now) {
        become(ApplicationStatus.ACCEPTED, by, now, null);
        artisanId = registeredAs;
    }

    /// The chamber kept silent until the delay had passed: the law grants what was asked for.
    void deem(UUID registeredAs, Actor law, Instant now) {
        become(ApplicationStatus.DEEMED_ACCEPTED, law, now, String.valueOf(delay.dueOn()));
        artisanId = registeredAs;
    }

    boolean isGrantedByLaw(LocalDate today) {
        return status.isUnanswered() && delay.isOver(today);
    }

    /// @param appealUntil the last day for an appeal
    void refuse(List<String> reasons, LocalDate appealUntil, Actor by, Instant now) {
        become(ApplicationStatus.REFUSED, by, now, String.join("; ", reasons));
        refusalReasons = new ArrayList<>(reasons);
        appeal = Appeal.possibleUntil(appealUntil);
    }

    void requireRefused() {
        requireStatus(status == ApplicationStatus.REFUSED);
    }

    void appeal(String grounds, LocalDate today, Actor by, Instant now) {
        requireRefused();
        if (appeal().isTooLate(today)) {
            throw ApplicationProblem.APPEAL_TOO_LATE.because();
        }
        become(ApplicationStatus.APPEALED, by, now, grounds);
        appeal = appeal().raised(grounds, today);
    }

    void requireAppealed() {
        requireStatus(status == ApplicationStatus.APPEALED);
    }

    void uphold(UUID registeredAs, List<String> reasons, LocalDate today, Actor by, Instant now) {
        become(ApplicationStatus.APPEAL_UPHELD, by, now, String.join("; ", reasons));
        appeal = appeal().decided(today);
        appealReasons = new ArrayList<>(reasons);
        artisanId = registeredAs;
    }

    void rejectAppeal(List<String> reasons, LocalDate today, Actor by, Instant now) {
        become(ApplicationStatus.APPEAL_REJECTED, by, now, String.join("; ", reasons));
        appeal = appeal().decided(today);
        appealReasons = new ArrayList<>(reasons);
    }

    /// Tells somebody above of a step that has run over.
    void escalate(LocalDate today, Period patience, Actor by, Instant now) {
        var above = custody.escalate(today, patience);
        steps.add(new Step(status, status, Step.Action.of(above), by, now, null));
        changedAt = now;
    }

    Custody custody() {
        return custody;
    }

    private Appeal appeal() {
        // An embedded part whose columns are all empty comes back from the database as nothing.
        return Objects.requireNonNullElseGet(appeal, Appeal::none);
    }

    /// The applicant's commune now lies in another wilaya; nothing else changes.
    void relocate(String newWilaya, Actor by, Instant now, String reason) {
        requireStatus(status.isOpen());
        steps.add(new Step(status, status, Step.Action.RELOCATED, by, now, reason));
        wilaya = newWilaya;
        changedAt = now;
    }

    private void become(ApplicationStatus next, Actor by, Instant now, @Nullable String note) {
        requireStatus(status.next().contains(next));
        steps.add(new Step(status, next, Step.Action.MOVED, by, now, note));
        status = next;
        custody = Custody.of(next.holder(atCounter), null, now);
        changedAt = now;
    }

    private void requireStatus(boolean allowed) {
        if (!allowed) {
            throw ApplicationProblem.APPLICATION_STATE.because(status.name());
        }
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    String wilaya() {
        return wilaya;
    }

    ApplicationStatus status() {
        return status;
    }

    /// Whether other services have been told of it, or are to be.
    boolean isHandedIn() {
        return submittedOn != null;
    }

    boolean isAppealed() {
        return status == ApplicationStatus.APPEALED;
    }

    List<String> activities() {
        var activities = new ArrayList<String>();
        activities.add(mainActivity);
        activities.addAll(otherActivities);
        return activities;
    }

    long version() {
        return version;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    RegisterArtisan registration(PersonFacts person, Actor by) {
        return new RegisterArtisan(person, form, mode, mainActivity, List.copyOf(otherActivities), wilaya, null,
                new By(by.subject(), by.name()));
    }

    ApplicationView view(ApplicationView.Around around) {
        return new ApplicationView(id, version, status, form, mode, around.person(), wilaya, around.chamber(), mainActivity,
                List.copyOf(otherActivities), new Apply.Qualification(qualificationKind, qualificationNote), receipt(),
                requests.stream().map(DocumentRequest::view).toList(), evidence.stream().map(Evidence::view).toList(),
                List.copyOf(refusalReasons), appeal().view(appealReasons), artisanId, custody.view(around.today()), delay.dueOn(),
                steps.stream().map(Step::view).toList());
    }

    ApplicationRecord record() {
        return new ApplicationRecord(id, status.name(), receiptNumber, artisanId,
                steps.stream().filter(Step::isMove).map(step -> new ApplicationRecord.Stage(step.at(), step.status().name())).toList());
    }

    ApplicationLine line(PersonFacts person, LocalDate today) {
        return new ApplicationLine(id, version, status, person.names(), wilaya, mainActivity, receiptNumber, submittedOn,
                createdAt, custody.view(today), delay.dueOn());
    }

    ApplicationFact fact(PersonFacts person, String chamber) {
        var activities = new ArrayList<ApplicationFact.Activity>();
        activities.add(new ApplicationFact.Activity(mainActivity, true));
        otherActivities.forEach(code -> activities.add(new ApplicationFact.Activity(code, false)));
        return new ApplicationFact(id, version, personId, person.account(), person.names(), person.sex(), person.birthYear(),
                wilaya, person.commune(), chamber, person.zone(), activities, status);
    }

    private ApplicationView.@Nullable Receipt receipt() {
        return receiptNumber == null || submittedOn == null || authorisedUntil == null ? null
                : new ApplicationView.Receipt(receiptNumber, submittedOn, authorisedUntil);
    }
}
