package org.hirfa.registry.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;

/// Shows one organisation to whoever may see it. It holds nobody's name: members are shown by `membership`.
@ApplicationScoped
class OrganisationAnswers {

    private final Organisations organisations;
    private final Headcount headcount;
    private final Caller caller;

    OrganisationAnswers(Organisations organisations, Headcount headcount, Caller caller) {
        this.organisations = organisations;
        this.headcount = headcount;
        this.caller = caller;
    }

    /// @throws org.hirfa.problem.ProblemException 404 for one that the caller may not read
    @Transactional
    OrganisationView file(String code) {
        return show(organisations.readable(caller, code));
    }

    @Transactional
    PublicOrganisation publicly(String code) {
        var organisation = organisations.known(code);
        return organisation.publicView(organisations.placeOf(organisation));
    }

    OrganisationView show(Organisation organisation) {
        return organisation.view(organisations.placeOf(organisation), headcount.today(organisation.id()));
    }
}
