package org.hirfa.funding.dossier;

import java.time.Clock;
import java.time.LocalDate;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.funding.artisanstanding.Artisans;
import org.hirfa.funding.artisanstanding.Standing;
import org.hirfa.funding.scheme.SchemeInForce;
import org.hirfa.funding.scheme.Schemes;
import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/// Who may ask for help today, and under which scheme. Asked when a dossier is opened, rewritten and submitted: a
/// registration may be suspended and a scheme may close in between.
@ApplicationScoped
class Admission {

    private final Artisans artisans;
    private final Schemes schemes;
    private final Caller caller;
    private final LegalCalendar calendar;
    private final Clock clock;

    Admission(Artisans artisans, Schemes schemes, Caller caller, LegalCalendar calendar, Clock clock) {
        this.artisans = artisans;
        this.schemes = schemes;
        this.caller = caller;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// @param registrationNumber of an artisan of the caller's chamber; null for the caller as an artisan
    Standing active(@Nullable String registrationNumber) {
        return active(registrationNumber == null ? self() : atCounter(registrationNumber));
    }

    Standing active(Dossier dossier) {
        return active(artisans.withId(dossier.artisanId()).orElseThrow());
    }

    /// @throws org.hirfa.problem.ProblemException 409 when it takes no new dossier, or is over, with the day since when
    SchemeInForce open(String scheme) {
        var today = calendar.today();
        var inForce = schemes.inForce(scheme, today).orElseThrow(() -> closed(scheme, schemes.overSince(scheme, today).orElse(today)));
        var intake = inForce.version().acceptsNew();
        if (intake.refusesNew()) {
            throw closed(scheme, intake.since());
        }
        return inForce;
    }

    /// The scheme by a name that the caller wrote.
    SchemeInForce named(String scheme) {
        if (schemes.inForce(scheme, calendar.today()).isEmpty()) {
            throw StandardProblem.INVALID_INPUT.because().at("/scheme", "unknown-value");
        }
        return open(scheme);
    }

    /// By the artisan, or by the chamber in the artisan's place.
    Act act(Standing artisan) {
        var own = caller.is(Role.ARTISAN) && caller.account().equals(artisan.account());
        return new Act(own ? Party.ARTISAN : Party.CHAMBER, caller.account(), clock.instant(), null);
    }

    private Standing self() {
        if (!caller.is(Role.ARTISAN)) {
            throw StandardProblem.INVALID_INPUT.because().at("/registrationNumber", "required");
        }
        return artisans.ofAccount(caller.account()).orElseThrow(DossierProblem.NOT_REGISTERED::because);
    }

    /// The answer is the same for a number that nobody has and for an artisan of another chamber.
    private Standing atCounter(String registrationNumber) {
        var chamber = caller.is(Role.CHAMBER_AGENT) ? caller.chamber().orElse(null) : null;
        return artisans.registeredAs(registrationNumber).filter(artisan -> artisan.chamber().equals(chamber))
                .orElseThrow(() -> StandardProblem.INVALID_INPUT.because().at("/registrationNumber", "unknown-value"));
    }

    private static Standing active(Standing artisan) {
        if (!artisan.isActive()) {
            throw DossierProblem.REGISTRATION_NOT_ACTIVE.because();
        }
        return artisan;
    }

    private static RuntimeException closed(String scheme, @Nullable LocalDate since) {
        return DossierProblem.SCHEME_CLOSED.because(scheme, String.valueOf(since));
    }
}
