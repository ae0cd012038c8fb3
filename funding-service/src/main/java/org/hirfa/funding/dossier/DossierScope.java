package org.hirfa.funding.dossier;

import java.util.UUID;

import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.jspecify.annotations.Nullable;

/// Which dossiers a caller may come near: a condition of every query, so that what lies outside is not there (404).
///
/// @param everything for the national supervisor
/// @param account dossiers of this artisan
/// @param chamber dossiers of this chamber's artisans, once they are submitted, and what the chamber wrote down for them: a
///        draft of the artisan's own is nobody's business yet
/// @param counter only what the chamber wrote down for its artisans
/// @param agency dossiers under this agency's schemes, once they are submitted
record DossierScope(boolean everything, @Nullable UUID account, @Nullable String chamber, @Nullable String counter,
        @Nullable String agency) {

    /// Everything the caller may read, by all of their roles together.
    static DossierScope readableBy(Caller caller) {
        return new DossierScope(caller.is(Role.NATIONAL_SUPERVISOR), caller.is(Role.ARTISAN) ? caller.account() : null,
                chamberOf(caller), null, agencyOf(caller));
    }

    static DossierScope ownedBy(Caller caller) {
        return new DossierScope(false, caller.account(), null, null, null);
    }

    /// What the caller may write and hand in: as the artisan, or in the place of one who came to the counter.
    static DossierScope writtenBy(Caller caller) {
        return new DossierScope(false, caller.is(Role.ARTISAN) ? caller.account() : null, null,
                caller.is(Role.CHAMBER_AGENT) ? caller.chamber().orElse(null) : null, null);
    }

    static DossierScope ofChamber(Caller caller) {
        return new DossierScope(false, null, chamberOf(caller), null, null);
    }

    static DossierScope ofAgency(Caller caller) {
        return new DossierScope(false, null, null, null, agencyOf(caller));
    }

    private static @Nullable String chamberOf(Caller caller) {
        return caller.isAny(Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR) ? caller.chamber().orElse(null) : null;
    }

    private static @Nullable String agencyOf(Caller caller) {
        return caller.isAny(Role.AGENCY_OFFICER, Role.AGENCY_CLIENT) ? caller.agency().orElse(null) : null;
    }
}
