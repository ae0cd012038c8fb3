package org.hirfa.training.session;

import java.util.Arrays;
import jakarta.ws.rs.QueryParam;

import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/// What somebody looks for among the sessions.
public class SessionFilter {

    @QueryParam("status")
    @Nullable
    String status;

    @QueryParam("wilaya")
    @Nullable
    String wilaya;

    @QueryParam("activity")
    @Nullable
    String activity;

    @QueryParam("programme")
    @Nullable
    String programme;

    void requireKnownStatus() {
        if (status != null && Arrays.stream(SessionStatus.values()).noneMatch(known -> known.name().equals(status))) {
            throw StandardProblem.INVALID_INPUT.because().at("status", "unknown-value");
        }
    }
}
