package org.hirfa.registry.artisan;

import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.organisation.OrganisationDirectory;
import org.hirfa.registry.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

/// The organisations in which crafts are exercised: a cooperative has members, and an enterprise is supervised by a registered
/// artisan. An organisation may lose its standing later; the entry stays, and says so.
@ApplicationScoped
public class Workplaces {

    private final OrganisationDirectory organisations;

    Workplaces(OrganisationDirectory organisations) {
        this.organisations = organisations;
    }

    /// @param form not an individual's
    public static OrganisationKind kindFor(Form form) {
        return form == Form.ENTERPRISE ? OrganisationKind.ENTERPRISE : OrganisationKind.COOPERATIVE;
    }

    /// Whether it is of the kind that the form asks for, and in good standing today; null for who works in none.
    @Nullable Boolean stands(Form form, @Nullable String code) {
        return code == null ? null : organisations.find(code)
                .filter(found -> found.kind() == kindFor(form) && found.inGoodStanding()).isPresent();
    }
}
