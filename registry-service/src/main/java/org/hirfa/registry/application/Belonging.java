package org.hirfa.registry.application;

import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.organisation.OrganisationDirectory;
import org.hirfa.registry.organisation.OrganisationSummary;
import org.jspecify.annotations.Nullable;

/// Whether an applicant belongs to the cooperative or enterprise in which they want to work. It is their word until the
/// organisation's own list of members says so too.
@ApplicationScoped
class Belonging {

    private final OrganisationDirectory organisations;
    private final LegalCalendar calendar;

    Belonging(OrganisationDirectory organisations, LegalCalendar calendar) {
        this.organisations = organisations;
        this.calendar = calendar;
    }

    /// @throws org.hirfa.problem.ProblemException 409 when the organisation may not work itself, or does not know the applicant
    void require(Application application) {
        var code = application.organisation();
        if (code != null && !stands(code)) {
            throw ApplicationProblem.ORGANISATION_NOT_STANDING.because(code);
        }
        if (code != null && !hasMember(code, application)) {
            throw ApplicationProblem.NOT_A_MEMBER.because();
        }
    }

    /// The organisation under which to enter the applicant.
    ///
    /// @return null for none, and for one that would not have them: a right that the law gives is not lost over it
    @Nullable String of(Application application) {
        var code = application.organisation();
        return code != null && stands(code) && hasMember(code, application) ? code : null;
    }

    private boolean stands(String code) {
        return organisations.find(code).filter(OrganisationSummary::inGoodStanding).isPresent();
    }

    private boolean hasMember(String code, Application application) {
        return organisations.hasMember(code, application.personId(), calendar.today());
    }
}
