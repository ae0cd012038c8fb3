package org.hirfa.registry.rectification;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Access;
import org.hirfa.access.AccessLog;
import org.hirfa.access.Caller;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.artisan.ArtisanDirectory;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.artisan.Departure;
import org.hirfa.registry.chamber.ChamberScope;

/// Takes down what an artisan, or an heir of one who has died, asks for at the counter.
@ApplicationScoped
class AskingAtCounter {

    private final ArtisanDirectory artisans;
    private final ChamberScope scope;
    private final AskingRight asking;
    private final AccessLog accesses;
    private final Caller caller;

    AskingAtCounter(ArtisanDirectory artisans, ChamberScope scope, AskingRight asking, AccessLog accesses, Caller caller) {
        this.artisans = artisans;
        this.scope = scope;
        this.asking = asking;
        this.accesses = accesses;
        this.caller = caller;
    }

    /// @throws org.hirfa.problem.ProblemException 400 without a paper for what a civil record says; 404 outside the chamber's
    ///         reach; 409 for an heir of somebody who lives
    @Transactional
    RectificationView ask(UUID artisanId, AskAtCounter order) {
        var artisan = artisans.find(artisanId).filter(found -> scope.manages(caller, found.wilaya()))
                .orElseThrow(StandardProblem.NOT_FOUND::because);
        if (order.heir() && !hasDied(artisan)) {
            throw RectificationProblem.HEIR_TOO_EARLY.because();
        }
        if (order.wish().field().isIdentity() && order.wish().document() == null) {
            throw StandardProblem.INVALID_INPUT.because().at("/wish/document", "required");
        }
        accesses.record(new Access(artisan.personId(), "rectification", "rectification"));
        return asking.ask(artisan.personId(), order.wish(), order.heir() ? OnBehalf.HEIR : OnBehalf.COUNTER);
    }

    private static boolean hasDied(ArtisanSummary artisan) {
        return artisan.further().departure() == Departure.DEATH;
    }
}
