package org.hirfa.registry.concern;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;

import org.hirfa.registry.organisation.Actor;
import org.jspecify.annotations.Nullable;

/// What somebody wants an office to hear and answer.
@Entity
class Concern {

    @Id
    private UUID id;
    private @Nullable UUID personId;
    private @Nullable UUID organisationId;
    private String category;
    private @Nullable String craft;
    private String commune;
    private String body;
    @Enumerated(EnumType.STRING)
    private ConcernStatus status;
    @Enumerated(EnumType.STRING)
    private Office office;
    private @Nullable String agency;
    private boolean wasAtChamber;
    private @Nullable LocalDate answerDueOn;
    private int escalations;
    private Instant raisedAt;
    private @Nullable Instant answeredAt;
    @Version
    private long version;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "concern_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<ConcernStep> steps = new ArrayList<>();

    protected Concern() {}

    static Concern raise(UUID id, Raiser raiser, RaiseConcern order, Destination where, Actor by, Instant now) {
        var concern = new Concern();
        concern.id = id;
        concern.personId = raiser.person();
        concern.organisationId = raiser.organisation();
        concern.category = order.category();
        concern.craft = order.craft() == null ? raiser.craft() : order.craft();
        concern.commune = raiser.commune();
        concern.body = order.text().strip();
        concern.status = ConcernStatus.RAISED;
        concern.raisedAt = now;
        concern.move(where);
        concern.steps.add(new ConcernStep(null, ConcernStatus.RAISED, where, by, now, null));
        return concern;
    }

    /// Brings it to an office, for the first time or from another one.
    ///
    /// @param dueOn the last day on which that office answers
    void route(Destination where, LocalDate dueOn, @Nullable String reason, Actor by, Instant now) {
        requireNext(ConcernStatus.ROUTED);
        move(where);
        answerDueOn = dueOn;
        become(ConcernStatus.ROUTED, by, now, reason);
    }

    void answer(String text, Actor by, Instant now) {
        requireNext(ConcernStatus.ANSWERED);
        answeredAt = answeredAt == null ? now : answeredAt;
        answerDueOn = null;
        become(ConcernStatus.ANSWERED, by, now, text);
    }

    void close(Actor by, Instant now) {
        requireNext(ConcernStatus.CLOSED);
        answerDueOn = null;
        become(ConcernStatus.CLOSED, by, now, null);
    }

    void reopen(String reason, LocalDate dueOn, Actor by, Instant now) {
        requireNext(ConcernStatus.REOPENED);
        answerDueOn = dueOn;
        become(ConcernStatus.REOPENED, by, now, reason);
    }

    void withdraw(Actor by, Instant now) {
        requireNext(ConcernStatus.WITHDRAWN);
        answerDueOn = null;
        become(ConcernStatus.WITHDRAWN, by, now, null);
    }

    /// Takes it to the national chamber.
    ///
    /// @throws org.hirfa.problem.ProblemException 409 when it is there already
    void escalate(@Nullable String reason, LocalDate dueOn, Actor by, Instant now) {
        requireNext(ConcernStatus.ESCALATED);
        if (office.isHighest()) {
            throw ConcernProblem.CONCERN_AT_THE_TOP.because();
        }
        move(new Destination(Office.NATIONAL_CHAMBER, null));
        escalations++;
        answerDueOn = dueOn;
        become(ConcernStatus.ESCALATED, by, now, reason);
    }

    /// Above the national chamber there is nobody: its delay passes once, and that is kept.
    ///
    /// @return whether it is now
    boolean overdueAtTheTop(Actor by, Instant now) {
        if (!office.isHighest() || !status.isWaiting() || answerDueOn == null) {
            return false;
        }
        answerDueOn = null;
        steps.add(new ConcernStep(status, status, where(), by, now, "OVERDUE"));
        return true;
    }

    private void move(Destination where) {
        office = where.office();
        agency = where.agency();
        wasAtChamber = wasAtChamber || office == Office.CHAMBER;
    }

    private void become(ConcernStatus next, Actor by, Instant now, @Nullable String note) {
        requireNext(next);
        steps.add(new ConcernStep(status, next, where(), by, now, note));
        status = next;
    }

    private void requireNext(ConcernStatus next) {
        requireStatus(status.next().contains(next));
    }

    void requireStatus(boolean allowed) {
        if (!allowed) {
            throw ConcernProblem.CONCERN_STATE.because(status.name());
        }
    }

    Destination where() {
        return new Destination(office, agency);
    }

    UUID id() {
        return id;
    }

    @Nullable UUID personId() {
        return personId;
    }

    @Nullable UUID organisationId() {
        return organisationId;
    }

    String commune() {
        return commune;
    }

    ConcernStatus status() {
        return status;
    }

    @Nullable LocalDate answerDueOn() {
        return answerDueOn;
    }

    int escalations() {
        return escalations;
    }

    long version() {
        return version;
    }

    int stages() {
        return steps.size();
    }

    ConcernView view(ConcernView.From from, String wilaya, Instant now) {
        var stages = new ArrayList<ConcernView.Stage>();
        for (var i = 0; i < steps.size(); i++) {
            var last = i + 1 == steps.size();
            stages.add(steps.get(i).view(last ? status.isOver() ? steps.get(i).at() : now : steps.get(i + 1).at()));
        }
        return new ConcernView(id, version, from, category, craft, commune, wilaya, body, status, office, agency, answerDueOn, escalations,
                raisedAt, answeredAt, answeredAt == null ? null : ConcernView.days(raisedAt, answeredAt), stages);
    }

    ConcernLine line() {
        return new ConcernLine(id, version, personId == null ? ConcernView.Kind.ORGANISATION : ConcernView.Kind.ARTISAN, category, craft,
                commune, status, office, agency, answerDueOn, escalations, raisedAt, answeredAt);
    }

    ConcernHistory.Told told() {
        return new ConcernHistory.Told(id, category, status.name(), office.name(), raisedAt, answeredAt, body);
    }
}
