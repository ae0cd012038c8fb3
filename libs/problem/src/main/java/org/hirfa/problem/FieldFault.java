package org.hirfa.problem;

/// A field at fault, before it is put into words.
///
/// @param pointer JSON Pointer (RFC 6901) into the body, or the name of a parameter
/// @param code one of the codes listed as `field.<code>` in the problem texts
public record FieldFault(String pointer, String code) {}
