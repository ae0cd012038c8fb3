package org.hirfa.funding.dossier;

/// Where a dossier stands. [Dossier] knows which step leads from one to the other.
enum DossierStatus {
    DRAFT, SUBMITTED, UNDER_STUDY, VALIDATED, ADJOURNED, REJECTED, CERTIFIED, AT_BANK, AGREED, BANK_REFUSED, DISBURSED, WITHDRAWN
}
