package org.hirfa.training.enrolment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.training.decision.Decision;
import org.hirfa.training.learner.Learner;
import org.hirfa.training.session.Session;

/// Who has a seat and who waits for one, in the order in which they asked. The session's row is locked by the caller.
@ApplicationScoped
class Seating {

    private final Enrolments enrolments;
    private final EnrolmentNews news;

    Seating(Enrolments enrolments, EnrolmentNews news) {
        this.enrolments = enrolments;
        this.news = news;
    }

    /// Whether one of these learners, who stand for one person, is in the session already.
    boolean isHeldBy(Collection<UUID> learners, Session session) {
        return enrolments.holdPlace(session.id(), learners);
    }

    /// Gives a seat, or a number on the waiting list.
    Enrolment give(Session session, Learner learner, Decision now) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var seated = session.hasSeat();
        if (seated) {
            session.takeSeat();
        }
        var enrolment = seated ? Enrolment.accepted(id, session.id(), learner.id(), now)
                : Enrolment.waitlisted(id, session.id(), learner.id(), session.issueWaitingNumber(), now);
        enrolments.persistAndFlush(enrolment);
        news.decided(session, List.of(enrolment));
        if (seated) {
            news.sessionChanged(session);
        }
        return enrolment;
    }

    /// Takes a place back. Before the session has begun the seat goes to who has waited longest.
    void giveBack(Session session, Enrolment enrolment, Decision now) {
        var left = session.seatsLeft();
        var held = enrolment.status() == EnrolmentStatus.ACCEPTED;
        var changed = new ArrayList<Enrolment>();
        enrolment.withdraw(now);
        changed.add(enrolment);
        if (held && session.status().isBeforeStart()) {
            session.releaseSeat();
            changed.addAll(moveUp(session, now));
        }
        enrolments.flush();
        news.decided(session, changed);
        if (session.seatsLeft() != left) {
            news.sessionChanged(session);
        }
    }

    /// Changes how many seats there are. New ones go to those who have waited longest.
    void change(Session session, int seats, Decision now) {
        session.changeSeats(seats);
        var moved = moveUp(session, now);
        enrolments.flush();
        news.decided(session, moved);
        news.sessionChanged(session);
    }

    private List<Enrolment> moveUp(Session session, Decision now) {
        var moved = new ArrayList<Enrolment>();
        while (session.hasSeat()) {
            var next = enrolments.nextWaiting(session.id());
            if (next.isEmpty()) {
                break;
            }
            next.get().accept(now);
            session.takeSeat();
            moved.add(next.get());
        }
        return moved;
    }
}
