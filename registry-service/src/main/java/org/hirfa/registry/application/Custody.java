package org.hirfa.registry.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

/// Who holds an application, since when, until when the step is due, and who has been told that it is late.
@Embeddable
class Custody {

    /// Who is told of a step that runs over: first the director of the chamber, then the national chamber.
    enum Escalation { DIRECTOR, NATIONAL_CHAMBER }

    @Enumerated(EnumType.STRING)
    private @Nullable Holder heldBy;
    private @Nullable String holderName;
    private Instant heldSince;
    private @Nullable LocalDate stepDueOn;
    private @Nullable LocalDate escalatesOn;
    @Enumerated(EnumType.STRING)
    private @Nullable Escalation escalation;

    protected Custody() {}

    /// @param name the person behind the office, once somebody has taken it in hand
    static Custody of(@Nullable Holder holder, @Nullable String name, Instant now) {
        var custody = new Custody();
        custody.heldBy = holder;
        custody.holderName = name;
        custody.heldSince = now;
        return custody;
    }

    /// Whether the step has begun without its last day having been set.
    boolean isUnwound() {
        return heldBy != null && stepDueOn == null;
    }

    /// @param due the step's last day
    void wind(LocalDate due) {
        stepDueOn = due;
        escalatesOn = due;
    }

    boolean isOverdue(LocalDate today) {
        return stepDueOn != null && stepDueOn.isBefore(today);
    }

    /// Whether somebody above has to hear of it by now.
    boolean isToEscalate(LocalDate today) {
        return escalatesOn != null && escalatesOn.isBefore(today);
    }

    /// @param patience how long whoever is told now may let it lie before the next one is told
    Escalation escalate(LocalDate today, Period patience) {
        var above = heldBy == Holder.DIRECTOR || heldBy == Holder.NATIONAL_CHAMBER || escalation != null
                ? Escalation.NATIONAL_CHAMBER : Escalation.DIRECTOR;
        escalation = above;
        escalatesOn = above == Escalation.DIRECTOR ? today.plus(patience) : null;
        return above;
    }

    @Nullable Holder heldBy() {
        return heldBy;
    }

    ApplicationView.CustodyView view(LocalDate today) {
        return new ApplicationView.CustodyView(heldBy, holderName, heldSince, stepDueOn, isOverdue(today), escalation);
    }
}
