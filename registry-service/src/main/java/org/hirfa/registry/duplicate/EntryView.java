package org.hirfa.registry.duplicate;

import java.util.UUID;

import org.hirfa.registry.person.Names;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/// One entry of a pair. Of one outside the reader's scope only who serves it: enough to call that chamber.
///
/// @param inScope whether the entry is one that the reader may read; if not, the rest is absent
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryView(boolean inScope, String chamber, @Nullable UUID artisanId, @Nullable String registrationNumber, @Nullable Names names,
        @Nullable Integer birthYear, @Nullable String wilaya, @Nullable String commune, @Nullable String status,
        @Nullable UUID mergedInto) {

    static EntryView elsewhere(String chamber) {
        return new EntryView(false, chamber, null, null, null, null, null, null, null, null);
    }
}
