package org.hirfa.funding.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.countrypack.LegalCalendar;
import org.jspecify.annotations.Nullable;

/// The steps of a submitted dossier, each by the party whose step it is. An event goes out with those that others follow.
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
    DossierView transmit(UUID id, @Nullable String ifMatch) {
        var dossier = dossiers.current(id, DossierScope.ofChamber(caller), ifMatch);
        dossier.transmit(act(Party.CHAMBER, null));
        dossiers.flushKept();
        return disclosure.view(dossier);
    }

    @Transactional
    DossierView decide(UUID id, @Nullable String ifMatch, DecideDossier order) {
        var dossier = dossiers.current(id, DossierScope.ofAgency(caller), ifMatch);
        order.mustGiveReasons();
        dossier.decide(order.decision().status(), act(Party.AGENCY, order.reasons()));
        dossiers.flushKept();
        events.tell(DossierEvents.DECIDED, dossier, calendar.today(), dossier.requested());
        return disclosure.view(dossier);
    }

    @Transactional
    DossierView certify(UUID id, @Nullable String ifMatch, CertifyDossier order) {
        var dossier = dossiers.current(id, DossierScope.ofAgency(caller), ifMatch);
        dossier.certify(order.givenOn(calendar.today()), act(Party.AGENCY, null));
        dossiers.flushKept();
        return disclosure.view(dossier);
    }

    @Transactional
    DossierView sendToBank(UUID id, @Nullable String ifMatch) {
        var dossier = dossiers.current(id, DossierScope.ofAgency(caller), ifMatch);
        dossier.sendToBank(calendar.today(), act(Party.AGENCY, null));
        dossiers.flushKept();
        return disclosure.view(dossier);
    }

    /// A bank that refuses ends the dossier; one that agrees is the last decision before the money.
    @Transactional
    DossierView bankAnswers(UUID id, @Nullable String ifMatch, BankAnswer order) {
        var dossier = dossiers.current(id, DossierScope.ofAgency(caller), ifMatch);
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
        var dossier = dossiers.current(id, DossierScope.ofAgency(caller), ifMatch);
        var opened = LocalDate.ofInstant(dossier.openedAt(), calendar.zone());
        dossier.pay(order.madeBetween(opened, calendar.today()), calendar.today(), act(Party.AGENCY, null));
        dossiers.flushKept();
        events.tell(DossierEvents.DISBURSED, dossier, order.paidOn(), order.amount());
        return disclosure.view(dossier);
    }

    private Act act(Party party, @Nullable String note) {
        return new Act(party, caller.account(), clock.instant(), note == null || note.isBlank() ? null : note);
    }
}
