package org.hirfa.registry.search;

/// The shapes of text in requests. Free text that people write: whatever shows, and lines; nothing hidden such as direction marks, which make
/// a text read differently from what is kept.
public final class PlainText {

    public static final String SHAPE = "[\\n\\P{C}]*";

    /// The shape of a code of the reference data.
    public static final String CODE = "[A-Za-z0-9_-]*";

    private PlainText() {}
}
