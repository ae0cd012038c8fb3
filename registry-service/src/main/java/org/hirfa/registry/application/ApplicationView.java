package org.hirfa.registry.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.hirfa.registry.artisan.Form;
import org.hirfa.registry.artisan.Mode;
import org.hirfa.registry.person.PersonView;
import org.jspecify.annotations.Nullable;

/// @param receipt from submission on
/// @param requests what the chamber has asked for, answered or not
/// @param organisation the cooperative or enterprise in which the craft is to be exercised
/// @param evidence what speaks for the qualification
/// @param appeal from a refusal on
/// @param artisanId the register entry, once accepted
/// @param custody whose turn it is
/// @param answerDueOn the last day for the chamber's answer; silence beyond it grants the registration
public record ApplicationView(UUID id, long version, ApplicationStatus status, Form form, Mode mode, PersonView person,
        String wilaya, String chamber, String mainActivity, List<String> otherActivities, @Nullable String organisation, Apply.Qualification qualification,
        @Nullable Receipt receipt, List<RequestView> requests, List<EvidenceView> evidence, List<TestView> tests, List<String> refusalReasons,
        @Nullable AppealView appeal, @Nullable UUID artisanId, CustodyView custody, @Nullable LocalDate answerDueOn,
        List<StepView> history) {

    /// @param temporaryAuthorisationUntil the last day on which the receipt lets the craft be exercised
    public record Receipt(String number, LocalDate issuedOn, LocalDate temporaryAuthorisationUntil) {}

    /// @param answeredBy the document or certificate that answered it
    public record RequestView(String kind, @Nullable String note, Instant requestedAt, @Nullable Instant answeredAt,
            @Nullable UUID answeredBy) {}

    /// @param recognised what the chamber made of it; null as long as nobody has judged it
    /// @param years the years of practice that it shows
    public record EvidenceView(UUID id, Evidence.Source source, UUID reference, Instant attachedAt, @Nullable Boolean recognised,
            @Nullable String judgement, @Nullable String judgedBy, @Nullable Instant judgedAt, @Nullable Integer years) {}

    /// @param jury the register entries of the master artisans who judge it
    public record TestView(UUID id, LocalDate heldOn, String place, List<UUID> jury, QualificationTest.Outcome outcome,
            List<SettleTest.Mark> marks, @Nullable String note, @Nullable Instant settledAt) {}

    /// @param until the last day for it
    public record AppealView(LocalDate until, @Nullable String grounds, @Nullable LocalDate raisedOn, @Nullable LocalDate decidedOn,
            List<String> reasons) {}

    /// @param heldBy null once nobody has anything left to do
    /// @param holder who of that office has taken it in hand
    /// @param escalatedTo who has been told that the step is late
    public record CustodyView(@Nullable Holder heldBy, @Nullable String holder, Instant since, @Nullable LocalDate dueOn,
            boolean overdue, Custody.@Nullable Escalation escalatedTo) {}

    /// @param by the name of who took the step
    public record StepView(Instant at, Step.Action action, @Nullable ApplicationStatus from, ApplicationStatus to, String by, @Nullable String note) {}

    /// What a view shows beside the application's own columns.
    record Around(PersonView person, String chamber, LocalDate today) {}
}
