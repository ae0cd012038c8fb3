package org.hirfa.funding.dossier;

/// Who took a step.
enum Party {
    ARTISAN, CHAMBER, AGENCY
}
