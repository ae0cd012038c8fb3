package org.hirfa.registry.oversight;

import java.util.UUID;

/// The wish to see one file in full.
///
/// @param subjectId what was named, an entry of the register or an application
public record BreakGlass(UUID person, GlassView.Subject subject, UUID subjectId, String reason) {}
