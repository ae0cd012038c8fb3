package org.hirfa.funding.dossier;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/// The steps of a dossier, each by the party whose step it is. An event goes out with those that others follow.
@ApplicationScoped
class DossierHandling {

    private final Dossiers dossiers;
    private final DossierEvents events;
    private final DossierDisclosure disclosure;
    private final Caller caller;
    private final LegalCalendar calendar;
    private final Clock clock;

    DossierHandling(Dossiers dossiers, DossierEvents events, DossierDisclosure disclosure, Caller caller, LegalCalendar calendar,
            Clock clock) {
        this.dossiers = dossiers;
        this.events = events;
        this.disclosure = disclosure;
        this.caller = caller;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Transactional
    DossierView submit(UUID id, @Nullable String ifMatch) {
        var dossier = current(id, DossierScope.ownedBy(caller), ifMatch);
        dossier.submit(act(Party.ARTISAN, null));
        disclosure.mustStillTakeNew(dossier, calendar.today());
        dossiers.flushKept();
        events.tell(DossierEvents.SUBMITTED, dossier, calendar.today(), dossier.requested());
        return disclosure.view(dossier);
    }

    @Transactional
    DossierView transmit(UUID id, @Nullable String ifMatch) {
        var dossier = current(id, DossierScope.ofChamber(caller), ifMatch);
        dossier.transmit(act(Party.CHAMBER, null));
        dossiers.flushKept();
        return disclosure.view(dossier);
    }

    @Transactional
    DossierView decide(UUID id, @Nullable String ifMatch, DecideDossier order) {
        var dossier = current(id, DossierScope.ofAgency(caller), ifMatch);
        order.mustGiveReasons();
        dossier.decide(order.decision().status(), act(Party.AGENCY, order.reasons()));
        dossiers.flushKept();
        events.tell(DossierEvents.DECIDED, dossier, calendar.today(), dossier.requested());
        return disclosure.view(dossier);
    }

    @Transactional
    DossierView certify(UUID id, @Nullable String ifMatch, CertifyDossier order) {
        var dossier = current(id, DossierScope.ofAgency(caller), ifMatch);
        if (order.validUntil().isBefore(calendar.today())) {
            throw StandardProblem.INVALID_INPUT.because().at("/validUntil", "out-of-range");
        }
        dossier.certify(order.validUntil(), act(Party.AGENCY, null));
        dossiers.flushKept();
        return disclosure.view(dossier);
    }

    @Transactional
    DossierView sendToBank(UUID id, @Nullable String ifMatch) {
        var dossier = current(id, DossierScope.ofAgency(caller), ifMatch);
        dossier.sendToBank(calendar.today(), act(Party.AGENCY, null));
        dossiers.flushKept();
        return disclosure.view(dossier);
    }

    /// A bank that refuses ends the dossier; one that agrees is the last decision before the money.
    @Transactional
    DossierView bankAnswers(UUID id, @Nullable String ifMatch, BankAnswer order) {
        var dossier = current(id, DossierScope.ofAgency(caller), ifMatch);
        order.mustGiveReason();
        dossier.bankAnswers(order.agreed(), act(Party.AGENCY, order.reason()));
        dossiers.flushKept();
        if (order.agreed()) {
            events.tell(DossierEvents.DECIDED, dossier, calendar.today(), dossier.requested());
        } else {
            events.tell(DossierEvents.CLOSED, dossier, calendar.today(), null);
        }
        return disclosure.view(dossier);
    }

    @Transactional
    DossierView pay(UUID id, @Nullable String ifMatch, PayTranche order) {
        var dossier = current(id, DossierScope.ofAgency(caller), ifMatch);
        dossier.pay(order.madeBy(calendar.today()), calendar.today(), act(Party.AGENCY, null));
        dossiers.flushKept();
        events.tell(DossierEvents.DISBURSED, dossier, order.paidOn(), order.amount());
        return disclosure.view(dossier);
    }

    private Dossier current(UUID id, DossierScope scope, @Nullable String ifMatch) {
        var dossier = dossiers.find(id, scope).orElseThrow(StandardProblem.NOT_FOUND::because);
        Versions.requireMatch(ifMatch, dossier.version());
        return dossier;
    }

    private Act act(Party party, @Nullable String note) {
        return new Act(party, caller.account(), clock.instant(), note == null || note.isBlank() ? null : note);
    }
}
