package org.hirfa.training.learner;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// Somebody who learns, as known today: what the registry says goes before what was written at enrolment.
///
/// @param personId the registry's id of the person; null for people it does not know
/// @param account the login; null for people without
/// @param artisanId set once the person is registered
public record Learner(
        UUID id,
        @Nullable UUID personId,
        @Nullable UUID account,
        @Nullable UUID artisanId,
        Names names,
        Sex sex,
        int birthYear) {

    /// Under which id reads of this learner's file are kept: the person's, else the account's, else the learner's own.
    public UUID accessKey() {
        if (personId != null) {
            return personId;
        }
        return account != null ? account : id;
    }

    public boolean isAccount(UUID caller) {
        return caller.equals(account);
    }
}
