package org.hirfa.funding.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// A dossier is opened, by the artisan or at the chamber's counter. Eligibility is not asked: it advises, and an officer
/// decides.
@ApplicationScoped
class DossierOpening {

    private final Admission admission;
    private final Dossiers dossiers;
    private final DossierDisclosure disclosure;

    DossierOpening(Admission admission, Dossiers dossiers, DossierDisclosure disclosure) {
        this.admission = admission;
        this.dossiers = dossiers;
        this.disclosure = disclosure;
    }

    @Transactional
    DossierView open(OpenDossier order) {
        var artisan = admission.active(order.registrationNumber());
        var scheme = admission.named(order.scheme());
        order.plan().mustBeIn(scheme.version().currency());
        var dossier = Dossier.open(artisan, scheme, order.plan(), admission.act(artisan));
        if (dossiers.hasOpen(artisan.registrations(), scheme.code())) {
            throw DossierProblem.DOSSIER_ALREADY_OPEN.because();
        }
        dossiers.persist(dossier);
        dossiers.flushKept();
        return disclosure.view(dossier);
    }
}
