package org.hirfa.registry.amendment;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.artisan.ArtisanDirectory;
import org.hirfa.registry.artisan.RegisterChanges;

/// A change whose day has come. What was possible when it was recorded may be so no more: the activity may be closed, the
/// artisan gone, the commune another chamber's, the organisation dissolved.
@ApplicationScoped
class DueAmendment {

    private final ArtisanDirectory artisans;
    private final RegisterChanges register;
    private final AmendmentRules rules;
    private final FormRules forms;
    private final Amendments amendments;

    DueAmendment(ArtisanDirectory artisans, RegisterChanges register, AmendmentRules rules, FormRules forms, Amendments amendments) {
        this.artisans = artisans;
        this.register = register;
        this.rules = rules;
        this.forms = forms;
        this.amendments = amendments;
    }

    /// Needs a transaction.
    ///
    /// @throws org.hirfa.problem.ProblemException when it cannot be made
    void make(UUID id) {
        var amendment = amendments.locked(id);
        if (!amendment.isWaiting()) {
            return;
        }
        var artisan = artisans.locked(amendment.artisanId()).orElseThrow(StandardProblem.NOT_FOUND::because);
        var sets = amendments.sets(amendment);
        rules.requireActivities(artisan, sets);
        if (sets.commune() != null) {
            sets = sets.exercisedAt(rules.wilayaWithin(artisan, sets.commune()), sets.commune(), sets.zone(), sets.addressLine());
        }
        if (sets.form() != null) {
            forms.require(sets.form(), sets.organisation(), artisan.personId(), amendment.effectiveOn());
        }
        register.make(artisan.artisanId(), amendment.change(sets));
        amendments.applied(amendment);
    }

    /// Needs a transaction of its own: what `make` did is undone by then.
    void refuse(UUID id, String problem) {
        amendments.refused(amendments.locked(id), problem);
    }
}
