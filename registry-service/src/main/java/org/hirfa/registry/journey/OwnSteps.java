package org.hirfa.registry.journey;

import java.util.List;
import java.util.UUID;

/// Steps of a person's way that a feature of this service keeps itself. Each such feature has a bean of this kind; words for its
/// states stand in `journey/steps_*.properties`.
public interface OwnSteps {

    List<OwnStep> of(UUID personId);
}
