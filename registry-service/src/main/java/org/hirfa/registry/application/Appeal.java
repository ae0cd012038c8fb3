package org.hirfa.registry.application;

import java.time.LocalDate;
import java.util.List;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/// The applicant's appeal against a refusal to the national chamber, and what that decided.
@Embeddable
class Appeal {

    private @Nullable LocalDate appealUntil;
    private @Nullable String appealGrounds;
    private @Nullable LocalDate appealedOn;
    private @Nullable LocalDate appealDecidedOn;

    protected Appeal() {}

    static Appeal none() {
        return new Appeal();
    }

    /// @param until the last day for an appeal
    static Appeal possibleUntil(LocalDate until) {
        var appeal = new Appeal();
        appeal.appealUntil = until;
        return appeal;
    }

    @Nullable LocalDate until() {
        return appealUntil;
    }

    boolean isTooLate(LocalDate today) {
        return appealUntil != null && appealUntil.isBefore(today);
    }

    Appeal raised(String grounds, LocalDate today) {
        appealGrounds = grounds;
        appealedOn = today;
        return this;
    }

    Appeal decided(LocalDate today) {
        appealDecidedOn = today;
        return this;
    }

    ApplicationView.@Nullable AppealView view(List<String> reasons) {
        return appealUntil == null ? null
                : new ApplicationView.AppealView(appealUntil, appealGrounds, appealedOn, appealDecidedOn, List.copyOf(reasons));
    }
}
