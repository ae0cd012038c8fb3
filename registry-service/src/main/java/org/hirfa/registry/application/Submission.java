package org.hirfa.registry.application;

import java.time.LocalDate;

/// What handing in sets: the receipt, and the delays that run from it.
///
/// @param authorisedUntil the last day of the temporary authorisation that the receipt gives
/// @param answerDueOn the last day for the chamber's answer
/// @param stopDays the most days by which requests for papers stretch that delay
record Submission(String receiptNumber, LocalDate on, LocalDate authorisedUntil, LocalDate answerDueOn, int stopDays) {}
