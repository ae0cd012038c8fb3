package org.hirfa.training.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;

import org.hibernate.annotations.BatchSize;
import org.hirfa.training.decision.Decision;
import org.jspecify.annotations.Nullable;

/// A learner's place in a session, from asking for it to the result.
@Entity
public class Enrolment {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID sessionId;
    private UUID learnerId;
    @Enumerated(EnumType.STRING)
    private EnrolmentStatus status;
    private @Nullable Integer waitingNumber;
    private @Nullable Boolean passed;
    private LocalDate decidedOn;
    private Instant statusSince;
    private String statusBy;
    @ElementCollection
    @CollectionTable(name = "enrolment_score", joinColumns = @JoinColumn(name = "enrolment_id"))
    @MapKeyColumn(name = "module")
    @Column(name = "score")
    @BatchSize(size = 200)
    private Map<String, Integer> scores = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Enrolment() {}

    static Enrolment accepted(UUID id, UUID session, UUID learner, Decision decision) {
        return of(id, session, learner, EnrolmentStatus.ACCEPTED, decision);
    }

    /// @param number the order in which people move up
    static Enrolment waitlisted(UUID id, UUID session, UUID learner, int number, Decision decision) {
        var enrolment = of(id, session, learner, EnrolmentStatus.WAITLISTED, decision);
        enrolment.waitingNumber = number;
        return enrolment;
    }

    private static Enrolment of(UUID id, UUID session, UUID learner, EnrolmentStatus status, Decision decision) {
        var enrolment = new Enrolment();
        enrolment.id = id;
        enrolment.sessionId = session;
        enrolment.learnerId = learner;
        enrolment.is(status, decision);
        return enrolment;
    }

    void accept(Decision decision) {
        become(EnrolmentStatus.ACCEPTED, decision);
    }

    void withdraw(Decision decision) {
        become(EnrolmentStatus.WITHDRAWN, decision);
    }

    public void refuse(Decision decision) {
        become(EnrolmentStatus.REFUSED, decision);
    }

    public void attend(Decision decision) {
        become(EnrolmentStatus.ATTENDING, decision);
    }

    /// Keeps what the trainers found. It may be corrected until the session is completed.
    public void keepResult(boolean hasPassed, Map<String, Integer> byModule) {
        if (status != EnrolmentStatus.ATTENDING) {
            throw new IllegalStateException("enrolment " + id + " is " + status + " and takes no result");
        }
        passed = hasPassed;
        scores.clear();
        scores.putAll(byModule);
    }

    /// Turns the result into the end.
    public void end(Decision decision) {
        if (passed == null) {
            throw new IllegalStateException("enrolment " + id + " has no result");
        }
        become(passed ? EnrolmentStatus.PASSED : EnrolmentStatus.FAILED, decision);
    }

    public void endAbsent(Decision decision) {
        become(EnrolmentStatus.ABSENT, decision);
    }

    private void become(EnrolmentStatus next, Decision decision) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException("enrolment " + id + " is " + status + " and cannot become " + next);
        }
        is(next, decision);
    }

    private void is(EnrolmentStatus next, Decision decision) {
        status = next;
        decidedOn = decision.day();
        statusSince = decision.at();
        statusBy = decision.by();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID sessionId() {
        return sessionId;
    }

    public UUID learnerId() {
        return learnerId;
    }

    public EnrolmentStatus status() {
        return status;
    }

    @Nullable Integer waitingNumber() {
        return waitingNumber;
    }

    public LocalDate decidedOn() {
        return decidedOn;
    }

    public @Nullable Boolean passed() {
        return passed;
    }

    public boolean hasResult() {
        return passed != null;
    }

    Map<String, Integer> scores() {
        return Map.copyOf(scores);
    }
}
