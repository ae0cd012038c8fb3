package org.hirfa.registry.concern;

import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.artisan.ArtisanDirectory;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.organisation.OrganisationDirectory;
import org.hirfa.registry.organisation.OrganisationSummary;
import org.hirfa.registry.person.People;

/// Who speaks: an officer for the organisation, an artisan for themself.
@ApplicationScoped
class Raisers {

    private final People people;
    private final ArtisanDirectory artisans;
    private final OrganisationDirectory organisations;

    Raisers(People people, ArtisanDirectory artisans, OrganisationDirectory organisations) {
        this.people = people;
        this.artisans = artisans;
        this.organisations = organisations;
    }

    /// @throws org.hirfa.problem.ProblemException 409 for an artisan without a file here; 404 for an officer of no organisation
    Raiser of(RaiseConcern order, Caller caller) {
        return caller.is(Role.ASSOCIATION_OFFICER) ? organisation(order, caller) : artisan(order, caller);
    }

    private Raiser artisan(RaiseConcern order, Caller caller) {
        var person = people.ofAccount(caller.account()).orElseThrow(ConcernProblem.CONCERN_WITHOUT_FILE::because);
        var artisan = artisans.findByPerson(person.id());
        var commune = order.commune() == null ? artisan.map(ArtisanSummary::commune).orElse(person.commune()) : order.commune();
        return new Raiser(person.id(), null, commune, artisan.map(ArtisanSummary::mainActivity).orElse(null));
    }

    private Raiser organisation(RaiseConcern order, Caller caller) {
        var organisation = caller.organisation().flatMap(organisations::find).filter(OrganisationSummary::isRunning)
                .orElseThrow(StandardProblem.NOT_FOUND::because);
        return new Raiser(null, organisation.organisationId(), order.commune() == null ? organisation.commune() : order.commune(), null);
    }
}
