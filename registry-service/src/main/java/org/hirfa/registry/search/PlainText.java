package org.hirfa.registry.search;

/// The shape of free text that people write: whatever shows, and lines; nothing hidden such as direction marks, which make
/// a text read differently from what is kept.
public final class PlainText {

    public static final String SHAPE = "[\\n\\P{C}]*";

    private PlainText() {}
}
