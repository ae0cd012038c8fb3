package org.hirfa.registry.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.Multilingual;
import org.hirfa.registry.journey.OwnStep;
import org.hirfa.registry.journey.OwnSteps;
import org.hirfa.registry.journey.StepKind;

/// Joining and leaving organisations, as steps of a person's way. What was declined or taken back never was one.
@ApplicationScoped
class MembershipSteps implements OwnSteps {

    private final Memberships memberships;
    private final LegalCalendar calendar;

    MembershipSteps(Memberships memberships, LegalCalendar calendar) {
        this.memberships = memberships;
        this.calendar = calendar;
    }

    @Override
    public List<OwnStep> of(UUID personId) {
        var steps = new ArrayList<OwnStep>();
        for (var held : memberships.of(List.of(personId))) {
            if (held.state() == MemberState.INVITED || held.state() == MemberState.CONFIRMED) {
                // Organisations have names in the two languages of the register.
                var name = new Multilingual(held.nameAr(), held.nameFr(), held.nameFr());
                steps.add(new OwnStep(StepKind.MEMBERSHIP, held.id(), 0, held.state().name(), held.since(), null, held.code(), name));
                var until = held.until();
                if (until != null && until.isBefore(calendar.today())) {
                    steps.add(new OwnStep(StepKind.MEMBERSHIP, held.id(), 1, "ENDED", until, null, held.code(), name));
                }
            }
        }
        return steps;
    }
}
