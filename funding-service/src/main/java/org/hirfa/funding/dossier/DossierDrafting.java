package org.hirfa.funding.dossier;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.funding.artisanstanding.Artisans;
import org.jspecify.annotations.Nullable;

/// What those who wrote a dossier do with it: correct it, hand it in, take it back. The chamber does so only with what it
/// wrote itself at its counter, for an artisan who came there.
@ApplicationScoped
class DossierDrafting {

    private final Admission admission;
    private final Dossiers dossiers;
    private final DossierEvents events;
    private final DossierDisclosure disclosure;
    private final Artisans artisans;
    private final Caller caller;
    private final LegalCalendar calendar;

    DossierDrafting(Admission admission, Dossiers dossiers, DossierEvents events, DossierDisclosure disclosure, Artisans artisans,
            Caller caller, LegalCalendar calendar) {
        this.admission = admission;
        this.dossiers = dossiers;
        this.events = events;
        this.disclosure = disclosure;
        this.artisans = artisans;
        this.caller = caller;
        this.calendar = calendar;
    }

    @Transactional
    DossierView replan(UUID id, @Nullable String ifMatch, ReplacePlan order) {
        var dossier = dossiers.current(id, DossierScope.writtenBy(caller), ifMatch);
        dossier.mustBeDraft();
        var scheme = admission.open(dossier.scheme());
        order.plan().mustBeIn(scheme.version().currency());
        dossier.replan(admission.active(dossier), scheme, order.plan());
        dossiers.flushKept();
        return disclosure.view(dossier);
    }

    @Transactional
    DossierView submit(UUID id, @Nullable String ifMatch) {
        var dossier = dossiers.current(id, DossierScope.writtenBy(caller), ifMatch);
        dossier.mustBeDraft();
        var artisan = admission.active(dossier);
        admission.open(dossier.scheme());
        dossier.submit(admission.act(artisan));
        dossiers.flushKept();
        events.tell(DossierEvents.SUBMITTED, dossier, calendar.today(), dossier.requested());
        return disclosure.view(dossier);
    }

    /// Others hear of it only if they had heard of the dossier.
    @Transactional
    DossierView withdraw(UUID id, @Nullable String ifMatch) {
        var dossier = dossiers.current(id, DossierScope.writtenBy(caller), ifMatch);
        dossier.withdraw(admission.act(artisans.withId(dossier.artisanId()).orElseThrow()));
        dossiers.flushKept();
        if (dossier.wasSubmitted()) {
            events.tell(DossierEvents.CLOSED, dossier, calendar.today(), null);
        }
        return disclosure.view(dossier);
    }
}
