package org.hirfa.registry.mastery;

import java.time.Clock;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/// The sessions of the national chamber.
@ApplicationScoped
class Sessions {

    private final Session database;
    private final Conditions conditions;
    private final LegalCalendar calendar;
    private final Clock clock;

    Sessions(Session database, Conditions conditions, LegalCalendar calendar, Clock clock) {
        this.database = database;
        this.conditions = conditions;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// @throws org.hirfa.problem.ProblemException 400 for conditions that are not in force when it opens, or days in the wrong
    ///         order; 409 when the code is taken
    @Transactional
    MasterSession.SessionView open(OpenSession order, String by) {
        if (order.closesOn() != null && order.closesOn().isBefore(order.opensOn())) {
            throw StandardProblem.INVALID_INPUT.because().at("/closesOn", "out-of-range");
        }
        if (conditions.of(order.conditions(), order.opensOn()).isEmpty()) {
            throw StandardProblem.INVALID_INPUT.because().at("/conditions", "unknown-value");
        }
        var session = new MasterSession(order, by, clock.instant());
        try {
            database.persist(session);
            database.flush();
        } catch (ConstraintViolationException e) {
            if ("master_session_pkey".equals(e.getConstraintName())) {
                throw MasterProblem.MASTER_SESSION_TAKEN.because();
            }
            throw e;
        }
        return session.view();
    }

    /// @throws org.hirfa.problem.ProblemException 400 for a day that is over or before the session opens; 409 once it is closed
    @Transactional
    MasterSession.SessionView close(String code, @Nullable String ifMatch, CloseSession order) {
        var session = get(code);
        Versions.requireMatch(ifMatch, session.version());
        if (order.closesOn().isBefore(calendar.today()) || order.closesOn().isBefore(session.opensOn())) {
            throw StandardProblem.INVALID_INPUT.because().at("/closesOn", "out-of-range");
        }
        session.close(order.closesOn(), calendar.today());
        database.flush();
        return session.view();
    }

    /// @param after the code of the last one seen
    List<MasterSession.SessionView> page(@Nullable String after, int limit) {
        return database.createQuery("from MasterSession where :after is null or code > :after order by code", MasterSession.class)
                .setParameter("after", after, String.class).setMaxResults(limit).getResultList().stream().map(MasterSession::view).toList();
    }

    MasterSession.SessionView one(String code) {
        return get(code).view();
    }

    /// @throws org.hirfa.problem.ProblemException 400 for a code that is none, 409 on a day on which it takes no requests
    void requireOpen(String code) {
        var session = database.find(MasterSession.class, code);
        if (session == null) {
            throw StandardProblem.INVALID_INPUT.because().at("/session", "unknown-value");
        }
        if (!session.takesOn(calendar.today())) {
            throw MasterProblem.MASTER_SESSION_NOT_OPEN.because();
        }
    }

    MasterSession get(String code) {
        var found = database.find(MasterSession.class, code);
        if (found == null) {
            throw StandardProblem.NOT_FOUND.because();
        }
        return found;
    }
}
