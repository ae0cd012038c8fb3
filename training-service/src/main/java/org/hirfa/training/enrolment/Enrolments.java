package org.hirfa.training.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// The enrolments.
@ApplicationScoped
public class Enrolments implements PanacheRepositoryBase<Enrolment, UUID> {

    private static final List<EnrolmentStatus> OVER = List.of(EnrolmentStatus.WITHDRAWN, EnrolmentStatus.REFUSED);

    public List<Enrolment> in(UUID session, EnrolmentStatus status) {
        return list("sessionId = ?1 and status = ?2 order by waitingNumber, id", session, status);
    }

    Optional<Enrolment> find(UUID session, UUID id) {
        return find("sessionId = ?1 and id = ?2", session, id).firstResultOptional();
    }

    /// Whether one of these learners, who stand for one person, is in the session already.
    boolean holdPlace(UUID session, Collection<UUID> learners) {
        return !learners.isEmpty() && count("sessionId = ?1 and learnerId in ?2 and status not in ?3", session, learners, OVER) > 0;
    }

    Optional<Enrolment> nextWaiting(UUID session) {
        return find("sessionId = ?1 and status = ?2 order by waitingNumber", session, EnrolmentStatus.WAITLISTED)
                .page(0, 1).firstResultOptional();
    }

    List<Enrolment> page(UUID session, UUID after, int most) {
        return find("sessionId = ?1 and id > ?2 order by id", session, after).page(0, most).list();
    }

    /// Newest first.
    List<Enrolment> ofLearners(Collection<UUID> learners, UUID before, int most) {
        return find("learnerId in ?1 and id < ?2 order by id desc", learners, before).page(0, most).list();
    }
}
