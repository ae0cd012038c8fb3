package org.hirfa.registry.organisation;

import java.time.Clock;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.access.Caller;
import org.hirfa.http.Versions;
import org.jspecify.annotations.Nullable;

/// What an organisation is, as a chamber enters it and as it is kept up to date.
@ApplicationScoped
class Entering {

    private final Organisations organisations;
    private final OrganisationCheck check;
    private final OrganisationCodes codes;
    private final OrganisationEvents events;
    private final Clock clock;

    Entering(Organisations organisations, OrganisationCheck check, OrganisationCodes codes, OrganisationEvents events, Clock clock) {
        this.organisations = organisations;
        this.check = check;
        this.codes = codes;
        this.events = events;
        this.clock = clock;
    }

    /// @return its code
    /// @throws org.hirfa.problem.ProblemException 400 naming the fields at fault; 403 for a commune of another chamber; 409 when
    ///         another organisation has the code
    @Transactional
    String enter(DescribeOrganisation order, Caller caller) {
        var described = check.check(order, List.of());
        organisations.requireCovered(caller, described.commune());
        var code = described.code() == null ? codes.next() : new OrganisationCode(described.code());
        organisations.add(Organisation.enter(UuidVersion7Strategy.INSTANCE.generateUuid(null), code, described, Actor.of(caller),
                clock.instant()));
        return code.value();
    }

    /// @return its code, which may be another for one that is not handed in yet
    @Transactional
    String replace(String code, @Nullable String ifMatch, DescribeOrganisation order, Caller caller) {
        var organisation = organisations.managed(caller, code);
        Versions.requireMatch(ifMatch, organisation.version());
        var described = check.check(code.equals(order.code()) ? order.withoutCode() : order, organisation.activities());
        organisations.requireCovered(caller, described.commune());
        organisation.amend(described, described.code() == null ? code : described.code(), Actor.of(caller), clock.instant());
        events.changed(organisation);
        return organisation.code();
    }

    /// An organisation keeps what it does and where it is reached up to date by itself.
    @Transactional
    void replaceProfile(String code, @Nullable String ifMatch, DescribeOrganisation.Profile order, Caller caller) {
        var organisation = organisations.ownOrManaged(caller, code);
        Versions.requireMatch(ifMatch, organisation.version());
        organisation.amend(check.check(order, organisation.kind(), organisation.activities()), Actor.of(caller), clock.instant());
        events.changed(organisation);
    }
}
