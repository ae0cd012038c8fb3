package org.hirfa.registry.person;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What other features, and events, may know of a person: no identifier, no address.
///
/// @param account the account that stands for the person; null when none is linked
public record PersonFacts(UUID id, @Nullable UUID account, Names names, Sex sex, int birthYear, String commune, Zone zone) {

    public boolean isStoodForBy(UUID someAccount) {
        return someAccount.equals(account);
    }
}
