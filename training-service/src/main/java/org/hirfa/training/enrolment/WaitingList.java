package org.hirfa.training.enrolment;

import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.training.session.Session;

/// Those who wait for a seat, in the order in which they asked.
@ApplicationScoped
class WaitingList {

    private final Enrolments enrolments;
    private final Deciding deciding;

    WaitingList(Enrolments enrolments, Deciding deciding) {
        this.enrolments = enrolments;
        this.deciding = deciding;
    }

    /// Gives the free seats to those who have waited longest. The session's row is locked by the caller.
    ///
    /// @return who moved up
    List<Enrolment> moveUp(Session session) {
        var moved = new ArrayList<Enrolment>();
        while (session.hasSeat()) {
            var next = enrolments.nextWaiting(session.id());
            if (next.isEmpty()) {
                break;
            }
            next.get().accept(deciding.now());
            session.takeSeat();
            moved.add(next.get());
        }
        return moved;
    }
}
