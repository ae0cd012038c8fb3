package org.hirfa.problem;

import java.util.Locale;

/// The refusals that have nothing to do with crafts: what any HTTP interface of the platform may answer.
public enum StandardProblem implements ProblemType {
    MALFORMED_JSON(400),
    INVALID_INPUT(400),
    UNKNOWN_PARAMETER(400),
    KEY_REQUIRED(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    EDIT_CONFLICT(409),
    STALE_VERSION(412),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    KEY_REUSED(422),
    VERSION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    INTERNAL(500),
    BAD_GATEWAY(502),
    UNAVAILABLE(503),
    TIMEOUT(504);

    private final int status;

    StandardProblem(int status) {
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

    /// The type that fits a bare HTTP status, for errors that a framework raises by itself.
    public static StandardProblem ofStatus(int status) {
        return switch (status) {
            case 400 -> INVALID_INPUT;
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> EDIT_CONFLICT;
            case 412 -> STALE_VERSION;
            case 413, 414, 431 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 428 -> VERSION_REQUIRED;
            case 429 -> TOO_MANY_REQUESTS;
            case 502 -> BAD_GATEWAY;
            case 503 -> UNAVAILABLE;
            case 504 -> TIMEOUT;
            default -> status < 500 ? INVALID_INPUT : INTERNAL;
        };
    }
}
