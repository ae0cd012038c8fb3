package org.hirfa.training.course;

import java.util.List;
import java.util.UUID;

/// The results as kept.
///
/// @param version of the session, also the entity tag
public record ResultsView(UUID sessionId, long version, List<RecordResults.Result> results) {}
