package org.hirfa.registry.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.problem.FieldFault;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.checklist.Checklist;

/// Sees to it that nobody is accepted without proof of qualification, nor on an incomplete file unless a director says in
/// writing why a paper is not needed.
@ApplicationScoped
class Acceptability {

    private final Qualification qualification;
    private final Checklist checklist;
    private final FileCheck check;
    private final Clock clock;

    Acceptability(Qualification qualification, Checklist checklist, FileCheck check, Clock clock) {
        this.qualification = qualification;
        this.checklist = checklist;
        this.check = check;
        this.clock = clock;
    }

    /// @throws org.hirfa.problem.ProblemException 400 for a waiver that cannot be; 409 without proof of
    ///         qualification, or naming the papers that are lacking
    void require(Application application, Accept order, Actor by) {
        judge(order);
        qualification.requireProof(application);
        var lacking = check.lacking(application);
        for (var waiver : order.waived()) {
            if (lacking.remove(waiver.kind())) {
                application.waive(waiver.kind(), waiver.reason(), by, clock.instant());
            }
        }
        if (!lacking.isEmpty()) {
            throw ApplicationProblem.CHECKLIST_INCOMPLETE.because(String.join(", ", lacking));
        }
    }

    private void judge(Accept order) {
        var faults = new ArrayList<FieldFault>();
        var seen = new HashSet<String>();
        var known = order.waived().isEmpty() ? Set.<String>of() : checklist.known();
        for (var i = 0; i < order.waived().size(); i++) {
            var kind = order.waived().get(i).kind();
            if (kind.equals(Checklist.QUALIFICATION)) {
                faults.add(new FieldFault("/waivers/" + i + "/kind", "not-waivable"));
            } else if (!seen.add(kind)) {
                faults.add(new FieldFault("/waivers/" + i + "/kind", "repeated"));
            } else if (!known.contains(kind)) {
                faults.add(new FieldFault("/waivers/" + i + "/kind", "unknown-value"));
            }
        }
        if (!faults.isEmpty()) {
            throw StandardProblem.INVALID_INPUT.because().at(faults);
        }
    }
}
