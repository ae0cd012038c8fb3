package org.hirfa.gateway.answer;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// What only the gateway refuses. Everything it has in common with the services is a standard problem.
public enum GatewayProblem implements ProblemType {
    UNACCEPTABLE_PATH(400),
    UNACCEPTABLE_FRAMING(400),
    ADDRESS_TOO_LONG(414),
    HEADERS_TOO_LARGE(431),
    ORIGIN_REFUSED(403),
    TOO_MANY_FAILED_SIGN_INS(429),
    SIGN_IN_UNAVAILABLE(503),
    SERVICE_RESTING(503);

    private final int status;

    GatewayProblem(int status) {
        this.status = status;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
