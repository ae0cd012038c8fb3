package org.hirfa.registry.document;

import java.util.UUID;

/// A file whose bytes are all here, not yet attached to anything.
record Arrived(UUID upload, FileType type, long size, byte[] sha256) {}
