package org.hirfa.funding.artisanstanding;

import java.time.LocalDate;
import java.util.UUID;

import org.hirfa.problem.Multilingual;

/// A session that still takes people in.
public record OpenSession(UUID sessionId, Multilingual titles, LocalDate startsOn, String wilaya, int seatsLeft) {}
