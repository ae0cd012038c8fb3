package org.hirfa.registry.concern;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.journey.OwnStep;
import org.hirfa.registry.journey.OwnSteps;
import org.hirfa.registry.journey.StepKind;

/// When a person raised a concern, and when it was answered.
@ApplicationScoped
class ConcernSteps implements OwnSteps {

    private final ConcernHistory concerns;
    private final LegalCalendar calendar;

    ConcernSteps(ConcernHistory concerns, LegalCalendar calendar) {
        this.concerns = concerns;
        this.calendar = calendar;
    }

    @Override
    public List<OwnStep> of(UUID personId) {
        var steps = new ArrayList<OwnStep>();
        for (var told : concerns.of(personId)) {
            steps.add(step(told, 0, "RAISED", told.raisedAt()));
            var answered = told.answeredAt();
            if (answered != null) {
                steps.add(step(told, 1, "ANSWERED", answered));
            }
        }
        return steps;
    }

    private OwnStep step(ConcernHistory.Told told, long version, String status, Instant at) {
        return new OwnStep(StepKind.CONCERN, told.id(), version, status, calendar.dayOf(at), at, told.office(), null);
    }
}
