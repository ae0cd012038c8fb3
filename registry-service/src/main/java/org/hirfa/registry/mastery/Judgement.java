package org.hirfa.registry.mastery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.artisan.Title;
import org.hirfa.registry.requirement.Requirements;

/// Holds what an artisan brings forward against the conditions of the session. It judges by the rules alone: a person of the
/// national chamber decides.
@ApplicationScoped
class Judgement {

    private static final String PROCEDURE = "MASTER_TITLE";

    private final Sessions sessions;
    private final Conditions conditions;
    private final Requirements requirements;
    private final LegalCalendar calendar;
    private final Clock clock;

    Judgement(Sessions sessions, Conditions conditions, Requirements requirements, LegalCalendar calendar, Clock clock) {
        this.sessions = sessions;
        this.conditions = conditions;
        this.requirements = requirements;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// @throws org.hirfa.problem.ProblemException 409 for who is not active, or a master already
    void requireCandidate(ArtisanSummary artisan) {
        if (!artisan.isActive()) {
            throw MasterProblem.MASTER_NOT_ACTIVE.because();
        }
        if (artisan.title().equals(Title.MASTER_ARTISAN.name())) {
            throw MasterProblem.MASTER_ALREADY.because();
        }
    }

    /// @throws org.hirfa.problem.ProblemException 409 when the session takes no requests today, no way is open to the artisan
    ///         even with the best of tests, or a paper is missing that proves what is said
    void requireChance(MasterRequest request, ArtisanSummary artisan) {
        sessions.requireOpen(request.session());
        var merits = request.merits(registeredYears(artisan));
        var session = sessions.get(request.session());
        if (conditions.of(session.conditions(), session.opensOn()).stream().noneMatch(way -> way.isOpenTo(merits))) {
            throw MasterProblem.MASTER_CONDITIONS_UNMET.because();
        }
        var papers = new ArrayList<String>();
        if (merits.diploma()) {
            papers.add("DIPLOMA");
        }
        if (merits.practiceYears() > merits.registeredYears()) {
            papers.add("PRACTICE");
        }
        requirements.rest(PROCEDURE, papers, artisan.artisanId(), request.id());
    }

    /// @throws org.hirfa.problem.ProblemException 409 when no way has been gone to its end
    void requireMet(MasterRequest request, ArtisanSummary artisan) {
        var merits = request.merits(registeredYears(artisan));
        var session = sessions.get(request.session());
        if (conditions.of(session.conditions(), session.opensOn()).stream().noneMatch(way -> way.isMetBy(merits, request.hasPassedTest()))) {
            throw MasterProblem.MASTER_CONDITIONS_UNMET.because();
        }
    }

    /// @throws org.hirfa.problem.ProblemException 400 for a test that is yet to come, or was held before there was the session
    void requireDay(MasterRequest request, LocalDate heldOn) {
        if (heldOn.isAfter(calendar.today()) || heldOn.isBefore(sessions.get(request.session()).opensOn())) {
            throw StandardProblem.INVALID_INPUT.because().at("/heldOn", "out-of-range");
        }
    }

    Instant now() {
        return clock.instant();
    }

    private int registeredYears(ArtisanSummary artisan) {
        return (int) ChronoUnit.YEARS.between(artisan.registeredOn(), calendar.today());
    }
}
