package org.hirfa.training.course;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// What the trainers found, for some or all of the learners.
public record RecordResults(@NotEmpty @Size(max = 5000) List<@NotNull @Valid Result> results) {

    /// @param scores out of 100 by module, for programmes whose modules are scored
    public record Result(
            @NotNull UUID enrolmentId,
            @NotNull Boolean passed,
            @Nullable @Size(max = 50) Map<String, @NotNull @Min(0) @Max(100) Integer> scores) {

        Map<String, Integer> scoresOrNone() {
            return scores == null ? Map.of() : scores;
        }
    }
}
