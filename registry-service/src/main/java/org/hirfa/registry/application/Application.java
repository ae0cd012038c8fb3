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
import org.hirfa.registry.checklist.WantedPaper;
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
    private @Nullable String organisation;
    @Embedded
    private Proof proof;
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

    protected Application() {}

    static Application draft(UUID id, Apply order, Applicant applicant, Actor by, Instant now) {
        var application = new Application();
        application.id = id;
        application.personId = applicant.person();
        application.atCounter = applicant.atCounter();
        application.status = ApplicationStatus.DRAFT;
        application.proof = new Proof();
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

    void replace(Apply order, String newWilaya, Instant now) {
        requireIn(ApplicationStatus.DRAFT);
        wish(order, newWilaya, now);
    }

    /// @throws org.hirfa.problem.ProblemException 409 naming the state, unless it is one of these
    void requireIn(ApplicationStatus... allowed) {
        requireStatus(List.of(allowed).contains(status));
    }

    private void wish(Apply order, String newWilaya, Instant now) {
        form = order.form();
        mode = order.mode();
        wilaya = newWilaya;
        mainActivity = order.mainActivity();
        otherActivities = new ArrayList<>(order.furtherActivities());
        organisation = order.organisation();
        proof.claim(order.qualification());
        changedAt = now;
    }

    void requireWithdrawable() {
        requireStatus(status.next().contains(ApplicationStatus.WITHDRAWN));
    }

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
        tell(Step.Action.FORWARDED, note, by, now);
        custody = Custody.of(Holder.DIRECTOR, null, now);
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

    /// Takes in a paper, and says whether that changed anything. The review goes on once nothing that was asked for is missing.
    boolean attach(String kind, Evidence.Source source, UUID reference, UUID newId, LocalDate today, Actor by, Instant now) {
        requireStatus(status.isOpen());
        var isNew = kind.equals(Checklist.QUALIFICATION) && proof.add(newId, source, reference, now);
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

    /// Lets go of a paper that was attached by mistake, and says whether that changed anything; one that was used stays.
    boolean withdraw(UUID document, Instant now) {
        requireStatus(status.isOpen());
        if (proof.isJudged(document) || requests.stream().anyMatch(request -> request.isAnsweredBy(document))) {
            throw DocumentProblem.DOCUMENT_KEPT.because();
        }
        var isEvidence = proof.remove(document);
        if (isEvidence) {
            changedAt = now;
        }
        return isEvidence;
    }

    void requireAcceptable(Predicate<Evidence> isValid, @Nullable Integer neededYears) {
        requireStatus(status == ApplicationStatus.UNDER_REVIEW);
        proof.require(isValid, neededYears);
    }

    void judge(UUID evidence, JudgeEvidence order, Actor by, Instant now) {
        requireStatus(status.isUnanswered() && status != ApplicationStatus.SUBMITTED);
        proof.judge(evidence, order, by, now);
        tell(order.recognised() ? Step.Action.EVIDENCE_RECOGNISED : Step.Action.EVIDENCE_REJECTED, order.reason(), by, now);
    }

    void call(QualificationTest test, Actor by, Instant now) {
        requireIn(ApplicationStatus.UNDER_REVIEW, ApplicationStatus.QUALIFICATION_TEST);
        proof.call(test, by, now);
        if (status == ApplicationStatus.UNDER_REVIEW) {
            become(ApplicationStatus.QUALIFICATION_TEST, by, now, null);
        } else {
            tell(Step.Action.TEST_MOVED, null, by, now);
        }
    }

    void settle(SettleTest result, LocalDate today, UUID evidenceId, Actor by, Instant now) {
        requireStatus(status == ApplicationStatus.QUALIFICATION_TEST);
        proof.settle(result, today, evidenceId, by, now);
        become(ApplicationStatus.UNDER_REVIEW, by, now, result.passed() ? "PASSED" : "FAILED");
    }

    boolean isProvenWithoutPaper() {
        return proof.needsNoPaper();
    }

    void link(Actor by, Instant now) {
        tell(Step.Action.ACCOUNT_LINKED, null, by, now);
    }

    void rectified(String part, Actor by, Instant now) {
        tell(Step.Action.RECTIFIED, part, by, now);
    }

    void waive(String kind, String reason, Actor by, Instant now) {
        tell(Step.Action.PAPER_WAIVED, kind + ": " + reason, by, now);
    }

    private void tell(Step.Action action, @Nullable String note, Actor by, Instant now) {
        steps.add(new Step(status, status, action, by, now, note));
        changedAt = now;
    }

    void accept(UUID registeredAs, Actor by, Instant now) {
        proof.acceptUnjudged(by, now);
        become(ApplicationStatus.ACCEPTED, by, now, null);
        artisanId = registeredAs;
    }

    void deem(UUID registeredAs, Actor law, Instant now) {
        become(ApplicationStatus.DEEMED_ACCEPTED, law, now, String.valueOf(delay.dueOn()));
        artisanId = registeredAs;
    }

    boolean isGrantedByLaw(LocalDate today) {
        return status.isUnanswered() && delay.isOver(today);
    }

    void refuse(List<String> reasons, LocalDate appealUntil, Actor by, Instant now) {
        become(ApplicationStatus.REFUSED, by, now, String.join("; ", reasons));
        refusalReasons = new ArrayList<>(reasons);
        appeal = Appeal.possibleUntil(appealUntil);
    }

    void appeal(String grounds, LocalDate today, Actor by, Instant now) {
        requireIn(ApplicationStatus.REFUSED);
        if (appeal().isTooLate(today)) {
            throw ApplicationProblem.APPEAL_TOO_LATE.because();
        }
        become(ApplicationStatus.APPEALED, by, now, grounds);
        appeal = appeal().raised(grounds, today);
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

    void escalate(LocalDate today, Period patience, Actor by, Instant now) {
        tell(Step.Action.of(custody.escalate(today, patience)), null, by, now);
    }

    Custody custody() {
        return custody;
    }

    private Appeal appeal() {
        // An embedded part whose columns are all empty comes back from the database as nothing.
        return Objects.requireNonNullElseGet(appeal, Appeal::none);
    }

    void relocate(String newWilaya, Actor by, Instant now, String reason) {
        requireStatus(!status.next().isEmpty());
        steps.add(new Step(status, status, Step.Action.RELOCATED, by, now, reason));
        wilaya = newWilaya;
        changedAt = now;
    }

    /// Goes with the entry that came of it to the chamber that has taken that over.
    void follow(String newWilaya, Actor by, Instant now, @Nullable String reason) {
        requireStatus(artisanId != null);
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

    List<WantedPaper> papers(Checklist checklist, LocalDate day) {
        return checklist.of("REGISTRATION", form.name(), mode.name(), day);
    }

    @Nullable String organisation() {
        return organisation;
    }

    @Nullable LocalDate submittedOn() {
        return submittedOn;
    }

    ApplicationStatus status() {
        return status;
    }

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

    RegisterArtisan registration(PersonFacts person, @Nullable String under, Actor by) {
        return new RegisterArtisan(person, form, mode, mainActivity, List.copyOf(otherActivities), wilaya, under,
                new By(by.subject(), by.name()));
    }

    ApplicationView view(ApplicationView.Around around) {
        return new ApplicationView(id, version, status, form, mode, around.person(), wilaya, around.chamber(), mainActivity,
                List.copyOf(otherActivities), organisation, proof.claimed(), receipt(),
                requests.stream().map(DocumentRequest::view).toList(), proof.evidenceViews(), proof.testViews(),
                List.copyOf(refusalReasons), appeal().view(appealReasons), artisanId, custody.view(around.today()), delay.dueOn(),
                steps.stream().map(Step::view).toList());
    }

    ClockView clock(LocalDate today, Instant now) {
        return new ClockView(custody.view(today), delay.dueOn(), delay.isStopped(), authorisedUntil, appeal().until(),
                ClockView.stretches(steps.stream().filter(Step::isMove).toList(), atCounter, now));
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
        var activities = activities().stream().map(code -> new ApplicationFact.Activity(code, code.equals(mainActivity))).toList();
        return new ApplicationFact(id, version, personId, person.account(), person.names(), person.sex(), person.birthYear(),
                wilaya, person.commune(), chamber, person.zone(), activities, status);
    }

    private ApplicationView.@Nullable Receipt receipt() {
        return receiptNumber == null || submittedOn == null || authorisedUntil == null ? null
                : new ApplicationView.Receipt(receiptNumber, submittedOn, authorisedUntil);
    }
}
