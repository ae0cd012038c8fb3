package org.hirfa.problem;

import java.net.URI;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/// The body of every error answer (RFC 9457), with media type [#MEDIA_TYPE].
///
/// @param type where the problem is explained; the only member a client should branch on
/// @param title short, the same for every occurrence, in the reader's language
/// @param detail one sentence about this occurrence, in the reader's language
/// @param instance the path that was asked for
/// @param errors the fields at fault; empty and left out when none is to blame
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        URI instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /// @param pointer JSON Pointer (RFC 6901) into the body, or the name of a parameter
    /// @param code stable, for programs
    /// @param detail for people
    public record FieldError(String pointer, String code, String detail) {}
}
