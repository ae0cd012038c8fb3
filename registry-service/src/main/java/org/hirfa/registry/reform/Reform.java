package org.hirfa.registry.reform;

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

import org.hirfa.registry.artisan.By;
import org.jspecify.annotations.Nullable;

/// A change of the territory and what has become of it here. A step that its state does not allow is refused, naming the state.
@Entity
class Reform {

    @Id
    private UUID id;
    private String code;
    @Enumerated(EnumType.STRING)
    private ReformOrigin origin;
    @Enumerated(EnumType.STRING)
    private ReformState state;
    private LocalDate effectiveOn;
    private String source;
    private @Nullable String orderedBy;
    private @Nullable UUID job;
    private long artisans;
    private long applications;
    private @Nullable Instant appliedAt;
    private Instant createdAt;
    @Version
    private long version;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "reform_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<ReformStep> steps = new ArrayList<>();

    protected Reform() {}

    static Reform offer(UUID id, String code, LocalDate effectiveOn, String source, By by, Instant now) {
        var reform = new Reform();
        reform.id = id;
        reform.code = code;
        reform.origin = ReformOrigin.UPLOADED;
        reform.state = ReformState.OFFERED;
        reform.effectiveOn = effectiveOn;
        reform.source = source;
        reform.createdAt = now;
        reform.steps.add(new ReformStep(null, ReformState.OFFERED, by, now, null));
        return reform;
    }

    void schedule(String reason, By by, Instant now) {
        become(ReformState.SCHEDULED, reason, by, now);
        orderedBy = by.subject();
    }

    void cancel(LocalDate today, String reason, By by, Instant now) {
        require(state == ReformState.SCHEDULED);
        if (!today.isBefore(effectiveOn)) {
            throw ReformProblem.REFORM_IN_FORCE.because();
        }
        become(ReformState.OFFERED, reason, by, now);
        orderedBy = null;
    }

    void withdraw(String reason, By by, Instant now) {
        require(origin == ReformOrigin.UPLOADED);
        become(ReformState.WITHDRAWN, reason, by, now);
    }

    void begin(UUID work, @Nullable String reason, By by, Instant now) {
        if (orderedBy == null) {
            orderedBy = by.subject();
        }
        become(ReformState.RUNNING, reason, by, now);
        job = work;
    }

    /// The work was stopped before its end, and begins again with what is left.
    void goOn(UUID work) {
        require(state == ReformState.RUNNING);
        job = work;
    }

    void end(By by, Instant now) {
        become(ReformState.APPLIED, null, by, now);
        appliedAt = now;
    }

    void followed(boolean artisan) {
        if (artisan) {
            artisans++;
        } else {
            applications++;
        }
    }

    /// @throws org.hirfa.problem.ProblemException 409 naming the state when it cannot be ordered
    void requireOffered() {
        require(state == ReformState.OFFERED);
    }

    private void become(ReformState next, @Nullable String reason, By by, Instant now) {
        require(state.next().contains(next));
        steps.add(new ReformStep(state, next, by, now, reason));
        state = next;
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw ReformProblem.REFORM_STATE.because(state.name());
        }
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    ReformOrigin origin() {
        return origin;
    }

    ReformState state() {
        return state;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    String source() {
        return source;
    }

    String orderedBy() {
        return orderedBy == null ? By.REGISTER.subject() : orderedBy;
    }

    @Nullable UUID job() {
        return job;
    }

    long version() {
        return version;
    }

    boolean isDueOn(LocalDate day) {
        return !day.isBefore(effectiveOn);
    }

    ReformLine line(long communes) {
        return new ReformLine(id, version, code, origin, state, effectiveOn, source, communes, job, artisans, applications, appliedAt);
    }

    ReformView view(List<Move> moves) {
        return new ReformView(line(moves.size()), moves, steps.stream().map(ReformStep::view).toList());
    }

    ReformFact fact(List<Move> moves) {
        return new ReformFact(id, version, code, effectiveOn, moves);
    }
}
