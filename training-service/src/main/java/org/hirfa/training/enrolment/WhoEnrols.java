package org.hirfa.training.enrolment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.StandardProblem;
import org.hirfa.training.artisanstanding.Standings;
import org.hirfa.training.learner.Learner;
import org.hirfa.training.learner.Learners;
import org.hirfa.training.session.Session;
import org.hirfa.training.session.SessionScope;
import org.jspecify.annotations.Nullable;

/// Finds out who is to be enrolled: the caller, or somebody named by those who run the session.
@ApplicationScoped
class WhoEnrols {

    private static final int EARLIEST_BIRTH_YEAR = 1900;

    private final Caller caller;
    private final SessionScope scope;
    private final Standings standings;
    private final Learners learners;
    private final LegalCalendar calendar;

    WhoEnrols(Caller caller, SessionScope scope, Standings standings, Learners learners, LegalCalendar calendar) {
        this.caller = caller;
        this.scope = scope;
        this.standings = standings;
        this.learners = learners;
        this.calendar = calendar;
    }

    /// @param known the learners that stand for this person already
    /// @param learner the one to enrol, made when needed
    record Candidate(List<UUID> known, Supplier<Learner> learner) {}

    /// Staff enrol in their own sessions only; everybody else in what is published.
    boolean maySee(Session session) {
        return isStaff() ? scope.runs(session) : session.isPublished();
    }

    /// @return empty when nothing says who it is
    /// @throws org.hirfa.problem.ProblemException 400 when the order names people in a way the caller may not
    Optional<Candidate> of(Session session, EnrolLearner order) {
        if (isStaff()) {
            return named(session, order);
        }
        if (order.personId() != null) {
            throw StandardProblem.INVALID_INPUT.because().at("/personId", "invalid");
        }
        return self(order.learner());
    }

    private Optional<Candidate> self(EnrolLearner.@Nullable Newcomer newcomer) {
        var account = caller.account();
        var standing = standings.ofAccount(account);
        if (standing.isPresent()) {
            if (newcomer != null) {
                // The registry knows these names better; taking others silently would mislead.
                throw StandardProblem.INVALID_INPUT.because().at("/learner", "invalid");
            }
            return Optional.of(candidate(learners.ofAccount(account), () -> learners.add(standing.get())));
        }
        var known = learners.ofAccount(account);
        if (newcomer == null) {
            return known.isEmpty() ? Optional.empty() : Optional.of(candidate(known, known::getFirst));
        }
        requireBirthYear(newcomer);
        return Optional.of(candidate(known, () -> learners.add(account, newcomer.names(), newcomer.sex(), newcomer.birthYear())));
    }

    private Optional<Candidate> named(Session session, EnrolLearner order) {
        var newcomer = order.learner();
        if ((order.personId() == null) == (newcomer == null)) {
            throw StandardProblem.INVALID_INPUT.because().at(order.personId() == null ? "/personId" : "/learner",
                    order.personId() == null ? "required" : "invalid");
        }
        if (newcomer != null) {
            requireBirthYear(newcomer);
            return Optional.of(candidate(List.of(), () -> learners.add(null, newcomer.names(), newcomer.sex(), newcomer.birthYear())));
        }
        // People of other chambers enrol themselves: an id alone must not open their file.
        return standings.ofPerson(order.personId()).filter(standing -> standing.chamber().equals(session.chamber()))
                .map(standing -> candidate(learners.of(standing), () -> learners.add(standing)));
    }

    private static Candidate candidate(List<Learner> known, Supplier<Learner> otherwise) {
        return new Candidate(known.stream().map(Learner::id).toList(), known.isEmpty() ? otherwise : known::getFirst);
    }

    private void requireBirthYear(EnrolLearner.Newcomer newcomer) {
        if (newcomer.birthYear() < EARLIEST_BIRTH_YEAR || newcomer.birthYear() > calendar.today().getYear()) {
            throw StandardProblem.INVALID_INPUT.because().at("/learner/birthYear", "out-of-range");
        }
    }

    private boolean isStaff() {
        return caller.isAny(Role.TRAINING_MANAGER, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR);
    }
}
