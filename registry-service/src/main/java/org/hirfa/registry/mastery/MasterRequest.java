package org.hirfa.registry.mastery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/// What an artisan asks for in a session. It can be tested and taken back until it is decided, and is never decided twice.
@Entity
class MasterRequest {

    @Id
    private UUID id;
    private UUID artisanId;
    private String session;
    private boolean diploma;
    private int practiceYears;
    @Enumerated(EnumType.STRING)
    private RequestState state;
    private Instant askedAt;
    private String askedByName;
    private @Nullable Boolean testPassed;
    private @Nullable LocalDate testOn;
    private @Nullable String testNote;
    private List<String> reasons;
    private @Nullable Instant settledAt;
    private @Nullable String settledByName;
    @Version
    private long version;

    protected MasterRequest() {}

    MasterRequest(UUID id, UUID artisanId, AskForTitle order, String byName, Instant now) {
        this.id = id;
        this.artisanId = artisanId;
        this.session = order.session();
        this.diploma = order.diploma();
        this.practiceYears = order.practiceYears();
        this.state = RequestState.SUBMITTED;
        this.askedAt = now;
        this.askedByName = byName;
        this.reasons = new ArrayList<>();
    }

    /// A result may be put right as long as nothing rests on it.
    void test(RecordTest result) {
        requireOpen();
        testPassed = result.passed();
        testOn = result.heldOn();
        testNote = result.note();
    }

    void settle(RequestState how, List<String> why, String byName, Instant now) {
        requireOpen();
        state = how;
        reasons = new ArrayList<>(why);
        settledAt = now;
        settledByName = byName;
    }

    /// @throws org.hirfa.problem.ProblemException 409 naming the state, once it is settled
    void requireOpen() {
        if (!state.isOpen()) {
            throw MasterProblem.MASTER_REQUEST_STATE.because(state.name());
        }
    }

    /// @param registeredYears what the register knows of it
    Way.Merits merits(int registeredYears) {
        return new Way.Merits(diploma, practiceYears, registeredYears);
    }

    boolean hasPassedTest() {
        return Boolean.TRUE.equals(testPassed);
    }

    UUID id() {
        return id;
    }

    UUID artisanId() {
        return artisanId;
    }

    String session() {
        return session;
    }

    long version() {
        return version;
    }

    RequestView view(String registrationNumber) {
        return new RequestView(id, version, state, session, artisanId, registrationNumber, diploma, practiceYears, askedAt, askedByName,
                testPassed == null || testOn == null ? null : new RequestView.Test(testPassed, testOn, testNote), List.copyOf(reasons),
                settledAt, settledByName);
    }
}
