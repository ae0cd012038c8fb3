package org.hirfa.registry.application;

import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.problem.FieldFault;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.artisan.Form;
import org.hirfa.registry.nomenclature.Nomenclature;
import org.hirfa.registry.organisation.OrganisationDirectory;
import org.hirfa.registry.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

/// Judges what an applicant wants to be registered for: crafts that are open today, and an organisation that fits the form.
@ApplicationScoped
class Wishes {

    private final Nomenclature nomenclature;
    private final OrganisationDirectory organisations;

    Wishes(Nomenclature nomenclature, OrganisationDirectory organisations) {
        this.nomenclature = nomenclature;
        this.organisations = organisations;
    }

    /// @throws org.hirfa.problem.ProblemException 400 naming each field at fault
    void judge(Apply order) {
        var faults = new ArrayList<FieldFault>();
        judgeActivities(order, faults);
        judgeOrganisation(order, faults);
        if (!faults.isEmpty()) {
            throw StandardProblem.INVALID_INPUT.because().at(faults);
        }
    }

    /// For whoever hands in a draft that has lain: a craft may have closed meanwhile.
    ///
    /// @throws org.hirfa.problem.ProblemException 409 naming the crafts that nobody can be registered for any more
    void requireOpen(List<String> activities) {
        var open = nomenclature.openAmong(activities);
        var shut = activities.stream().filter(code -> !open.contains(code)).toList();
        if (!shut.isEmpty()) {
            throw ApplicationProblem.ACTIVITY_CLOSED.because(String.join(", ", shut));
        }
    }

    private void judgeActivities(Apply order, List<FieldFault> faults) {
        var wanted = new ArrayList<String>();
        wanted.add(order.mainActivity());
        wanted.addAll(order.furtherActivities());
        var open = nomenclature.openAmong(wanted);
        var closed = nomenclature.closedAmong(wanted);
        if (!open.contains(order.mainActivity())) {
            faults.add(new FieldFault("/mainActivity", closed.contains(order.mainActivity()) ? "closed" : "unknown-value"));
        }
        for (var i = 0; i < order.furtherActivities().size(); i++) {
            var code = order.furtherActivities().get(i);
            if (!open.contains(code)) {
                faults.add(new FieldFault("/otherActivities/" + i, closed.contains(code) ? "closed" : "unknown-value"));
            } else if (wanted.indexOf(code) != i + 1) {
                faults.add(new FieldFault("/otherActivities/" + i, "repeated"));
            }
        }
    }

    private void judgeOrganisation(Apply order, List<FieldFault> faults) {
        var code = order.organisation();
        var wanted = kindFor(order.form());
        if (wanted == null && code != null) {
            faults.add(new FieldFault("/organisation", "not-for-this-form"));
        } else if (wanted != null && code == null) {
            faults.add(new FieldFault("/organisation", "required"));
        } else if (wanted != null && organisations.find(code).filter(found -> found.kind() == wanted).isEmpty()) {
            faults.add(new FieldFault("/organisation", "unknown-value"));
        }
    }

    private static @Nullable OrganisationKind kindFor(Form form) {
        return switch (form) {
            case INDIVIDUAL -> null;
            case COOPERATIVE_MEMBER -> OrganisationKind.COOPERATIVE;
            case ENTERPRISE -> OrganisationKind.ENTERPRISE;
        };
    }
}
