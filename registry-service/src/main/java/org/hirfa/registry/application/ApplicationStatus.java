package org.hirfa.registry.application;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// Where an application stands. The law knows three ways into the register: the director's acceptance, the chamber's
/// silence, and an appeal that the national chamber upholds.
enum ApplicationStatus {
    DRAFT, SUBMITTED, UNDER_REVIEW, DOCUMENTS_REQUESTED, QUALIFICATION_TEST, ACCEPTED, DEEMED_ACCEPTED, REFUSED, APPEALED,
    APPEAL_UPHELD, APPEAL_REJECTED, WITHDRAWN;

    Set<ApplicationStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> Set.of(UNDER_REVIEW, WITHDRAWN, DEEMED_ACCEPTED);
            case UNDER_REVIEW -> Set.of(DOCUMENTS_REQUESTED, QUALIFICATION_TEST, ACCEPTED, REFUSED, WITHDRAWN, DEEMED_ACCEPTED);
            case DOCUMENTS_REQUESTED -> Set.of(UNDER_REVIEW, REFUSED, WITHDRAWN, DEEMED_ACCEPTED);
            case QUALIFICATION_TEST -> Set.of(UNDER_REVIEW, REFUSED, WITHDRAWN, DEEMED_ACCEPTED);
            case REFUSED -> Set.of(APPEALED);
            case APPEALED -> Set.of(APPEAL_UPHELD, APPEAL_REJECTED);
            case ACCEPTED, DEEMED_ACCEPTED, APPEAL_UPHELD, APPEAL_REJECTED, WITHDRAWN -> Set.of();
        };
    }

    /// The states in which nobody has anything left to do: who is in one of them may apply again. A refusal is one of them,
    /// although an appeal leads out of it: an applicant either appeals or applies again.
    static Set<ApplicationStatus> closed() {
        return EnumSet.copyOf(Arrays.stream(values()).filter(status -> !status.isOpen()).toList());
    }

    /// The states in which the chamber owes an answer, and silence grants what was asked for.
    static Set<ApplicationStatus> unanswered() {
        return EnumSet.copyOf(Arrays.stream(values()).filter(ApplicationStatus::isUnanswered).toList());
    }

    /// The states out of which nothing leads any more, whatever anybody does.
    static Set<ApplicationStatus> last() {
        return EnumSet.copyOf(Arrays.stream(values()).filter(status -> status.next().isEmpty()).toList());
    }

    boolean isOpen() {
        return this != REFUSED && !next().isEmpty();
    }

    boolean isUnanswered() {
        return next().contains(DEEMED_ACCEPTED);
    }

    /// Whose turn it is; null when nobody's.
    ///
    /// @param atCounter whether the chamber drew the application up
    @Nullable Holder holder(boolean atCounter) {
        return switch (this) {
            case DRAFT -> atCounter ? Holder.CHAMBER : Holder.APPLICANT;
            case SUBMITTED, UNDER_REVIEW, QUALIFICATION_TEST -> Holder.CHAMBER;
            case DOCUMENTS_REQUESTED -> Holder.APPLICANT;
            case APPEALED -> Holder.NATIONAL_CHAMBER;
            case ACCEPTED, DEEMED_ACCEPTED, REFUSED, APPEAL_UPHELD, APPEAL_REJECTED, WITHDRAWN -> null;
        };
    }
}
