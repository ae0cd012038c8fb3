package org.hirfa.funding.eligibility;

import jakarta.enterprise.context.RequestScoped;

import org.hirfa.access.Access;
import org.hirfa.access.AccessLog;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.funding.artisanstanding.Standing;
import org.hirfa.funding.scheme.SchemeInForce;

/// Which answers the caller may ask for, and what is kept of having asked.
@RequestScoped
class EligibilityScope {

    private final Caller caller;
    private final AccessLog log;

    EligibilityScope(Caller caller, AccessLog log) {
        this.caller = caller;
        this.log = log;
    }

    /// Artisans ask about themselves, chambers about their artisans, agencies about anybody but only under their own
    /// schemes.
    boolean mayAsk(Standing artisan, SchemeInForce scheme) {
        return owns(artisan)
                || isAgency() && caller.agency().filter(scheme.agency()::equals).isPresent()
                || isChamber() && caller.chamber().filter(artisan.chamber()::equals).isPresent()
                || caller.is(Role.NATIONAL_SUPERVISOR);
    }

    /// An answer is a disclosure of what it was made from, unless it goes to the artisan.
    void leaveTrace(Standing artisan) {
        if (!owns(artisan)) {
            log.record(new Access(artisan.personId(), "eligibility", purpose()));
        }
    }

    private boolean owns(Standing artisan) {
        return caller.is(Role.ARTISAN) && caller.account().equals(artisan.account());
    }

    private String purpose() {
        if (isAgency()) {
            return "funding-decision";
        }
        return isChamber() ? "advice" : "supervision";
    }

    private boolean isAgency() {
        return caller.isAny(Role.AGENCY_OFFICER, Role.AGENCY_CLIENT);
    }

    private boolean isChamber() {
        return caller.isAny(Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR);
    }
}
