package org.hirfa.registry.membership;

import java.time.LocalDate;
import java.util.UUID;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;
import org.jspecify.annotations.Nullable;

/// Somebody who joins an organisation or takes an office in it: an artisan by number, or another person with a file by id.
///
/// @param since the first day, not one to come
public record AddMember(
        @Size(max = 13) @Pattern(regexp = PlainText.CODE) @Nullable String registrationNumber,
        @Nullable UUID personId,
        @NotNull MemberRole role,
        @NotNull LocalDate since) {}
