package org.hirfa.registry.application;

import java.time.LocalDate;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/// The filters of the list of applications. A value that is not known is refused: a filter never fails open.
public class Filter {

    @QueryParam("status")
    @Nullable String status;

    @QueryParam("heldBy")
    @Parameter(description = "whose turn it is", schema = @Schema(implementation = Holder.class))
    @Nullable String heldBy;

    @QueryParam("escalatedTo")
    @Parameter(description = "who has been told that the step is late", schema = @Schema(implementation = Custody.Escalation.class))
    @Nullable String escalatedTo;

    @QueryParam("overdue")
    @Parameter(description = "whether the step's last day has passed", schema = @Schema(implementation = Boolean.class))
    @Nullable String overdue;

    Wanted wanted(LocalDate today) {
        var late = overdue == null ? null : flag(overdue);
        return new Wanted(value(ApplicationStatus.class, "status", status), value(Holder.class, "heldBy", heldBy),
                value(Custody.Escalation.class, "escalatedTo", escalatedTo), Boolean.TRUE.equals(late) ? today : null,
                Boolean.FALSE.equals(late) ? today : null);
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw StandardProblem.INVALID_INPUT.because().at("overdue", "unknown-value");
        };
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, String parameter, @Nullable String text) {
        try {
            return text == null ? null : Enum.valueOf(type, text);
        } catch (IllegalArgumentException _) {
            throw StandardProblem.INVALID_INPUT.because().at(parameter, "unknown-value");
        }
    }
}
