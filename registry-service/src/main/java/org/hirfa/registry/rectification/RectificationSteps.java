package org.hirfa.registry.rectification;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.journey.OwnStep;
import org.hirfa.registry.journey.OwnSteps;
import org.hirfa.registry.journey.StepKind;

/// When a person asked for something to be put right, and what became of it.
@ApplicationScoped
class RectificationSteps implements OwnSteps {

    private final Rectifications wishes;
    private final LegalCalendar calendar;

    RectificationSteps(Rectifications wishes, LegalCalendar calendar) {
        this.wishes = wishes;
        this.calendar = calendar;
    }

    @Override
    public List<OwnStep> of(UUID personId) {
        var steps = new ArrayList<OwnStep>();
        for (var wish : wishes.ofPerson(personId)) {
            var view = wish.view(null, null);
            steps.add(new OwnStep(StepKind.RECTIFICATION, view.id(), 0, RectificationStatus.OPEN.name(), calendar.dayOf(view.askedAt()),
                    view.askedAt(), null, null));
            var decided = view.decidedAt();
            if (decided != null) {
                steps.add(new OwnStep(StepKind.RECTIFICATION, view.id(), 1, view.status().name(), calendar.dayOf(decided), decided, null, null));
            }
        }
        return steps;
    }
}
