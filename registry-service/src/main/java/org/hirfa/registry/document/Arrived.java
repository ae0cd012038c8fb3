package org.hirfa.registry.document;

import java.util.UUID;

/// A file whose bytes are all here, not yet attached to anything.
///
/// @param sha256 of the bytes that are kept
/// @param sentSha256 of the bytes that came
record Arrived(UUID upload, FileType type, long size, byte[] sha256, byte[] sentSha256) {}
