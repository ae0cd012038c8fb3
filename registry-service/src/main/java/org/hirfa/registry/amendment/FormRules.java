package org.hirfa.registry.amendment;

import java.time.LocalDate;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.artisan.Form;
import org.hirfa.registry.artisan.Workplaces;
import org.hirfa.registry.organisation.OrganisationDirectory;
import org.jspecify.annotations.Nullable;

/// In which organisation a craft may be exercised: a cooperative's member belongs to it, and an enterprise is supervised by a
/// registered artisan who belongs to it. Asked when the change is recorded, and again on its day.
@ApplicationScoped
class FormRules {

    private final OrganisationDirectory organisations;

    FormRules(OrganisationDirectory organisations) {
        this.organisations = organisations;
    }

    /// @throws org.hirfa.problem.ProblemException when the organisation is none, or not the person's
    void require(Form form, @Nullable String code, UUID person, LocalDate day) {
        if ((form == Form.INDIVIDUAL) != (code == null)) {
            throw StandardProblem.INVALID_INPUT.because().at("/exercise/organisation", code == null ? "required" : "not-for-this-form");
        }
        if (code == null) {
            return;
        }
        var organisation = organisations.find(code).filter(found -> found.kind() == Workplaces.kindFor(form))
                .orElseThrow(() -> StandardProblem.INVALID_INPUT.because().at("/exercise/organisation", "unknown-value"));
        if (!organisation.inGoodStanding()) {
            throw AmendmentProblem.ORGANISATION_NOT_STANDING.because();
        }
        if (!organisations.hasMember(code, person, day)) {
            throw AmendmentProblem.NOT_A_MEMBER.because();
        }
    }
}
