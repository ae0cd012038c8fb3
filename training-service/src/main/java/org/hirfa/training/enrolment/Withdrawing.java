package org.hirfa.training.enrolment;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.hirfa.training.decision.Deciding;
import org.hirfa.training.session.Sessions;
import org.jspecify.annotations.Nullable;

/// Gives a place back. A seat that comes free goes, in the same transaction, to who has waited longest.
@ApplicationScoped
class Withdrawing {

    private final Sessions sessions;
    private final EnrolmentReading reading;
    private final Seating seating;
    private final Deciding deciding;

    Withdrawing(Sessions sessions, EnrolmentReading reading, Seating seating, Deciding deciding) {
        this.sessions = sessions;
        this.reading = reading;
        this.seating = seating;
        this.deciding = deciding;
    }

    @Transactional
    EnrolmentView withdraw(UUID sessionId, UUID id, @Nullable String ifMatch) {
        var session = sessions.toChange(sessionId).orElseThrow(StandardProblem.NOT_FOUND::because);
        var enrolment = reading.toChange(session, id);
        Versions.requireMatch(ifMatch, enrolment.version());
        if (!enrolment.status().mayBecome(EnrolmentStatus.WITHDRAWN)) {
            throw EnrolmentProblem.ENROLMENT_WRONG_STATE.because(enrolment.status().name());
        }
        seating.giveBack(session, enrolment, deciding.now());
        return reading.view(enrolment);
    }
}
