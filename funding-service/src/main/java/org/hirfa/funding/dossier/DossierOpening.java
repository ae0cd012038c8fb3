package org.hirfa.funding.dossier;

import java.time.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.funding.artisanstanding.Artisans;
import org.hirfa.funding.scheme.SchemeInForce;
import org.hirfa.funding.scheme.Schemes;
import org.hirfa.problem.StandardProblem;

/// An artisan opens a dossier. Eligibility is not asked: it advises, and an officer decides.
@ApplicationScoped
class DossierOpening {

    private final Artisans artisans;
    private final Schemes schemes;
    private final Dossiers dossiers;
    private final Caller caller;
    private final LegalCalendar calendar;
    private final Clock clock;

    DossierOpening(Artisans artisans, Schemes schemes, Dossiers dossiers, Caller caller, LegalCalendar calendar, Clock clock) {
        this.artisans = artisans;
        this.schemes = schemes;
        this.dossiers = dossiers;
        this.caller = caller;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Transactional
    DossierView open(OpenDossier order) {
        var artisan = artisans.ofAccount(caller.account()).orElseThrow(DossierProblem.NOT_REGISTERED::because);
        if (!artisan.isActive()) {
            throw DossierProblem.REGISTRATION_NOT_ACTIVE.because();
        }
        var scheme = schemes.inForce(order.scheme(), calendar.today())
                .orElseThrow(() -> StandardProblem.INVALID_INPUT.because().at("/scheme", "unknown-value"));
        mustBeOpen(scheme);
        if (!order.plan().currency().equals(scheme.version().currency())) {
            throw StandardProblem.INVALID_INPUT.because().at("/plan/currency", "unknown-value");
        }
        var dossier = Dossier.open(artisan, scheme, order.plan(), new Act(Party.ARTISAN, caller.account(), clock.instant(), null));
        if (dossiers.hasOpen(artisan.artisanId(), scheme.code())) {
            throw DossierProblem.DOSSIER_ALREADY_OPEN.because();
        }
        dossiers.persist(dossier);
        dossiers.flushKept();
        return DossierView.of(dossier, artisan, scheme.titles());
    }

    /// @throws org.hirfa.problem.ProblemException 409 when the scheme takes no new dossier, with the day since when
    static void mustBeOpen(SchemeInForce scheme) {
        var intake = scheme.version().acceptsNew();
        if (intake.refusesNew()) {
            throw DossierProblem.SCHEME_CLOSED.because(scheme.code(), String.valueOf(intake.since()));
        }
    }
}
