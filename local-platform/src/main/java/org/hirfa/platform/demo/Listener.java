package org.hirfa.platform.demo;

/// Hears each step of a path as it is taken.
public interface Listener {

    Listener NOBODY = new Listener() {};

    /// A part of the path begins.
    default void chapter(String title) {}

    /// @param who asked
    /// @param what in words
    /// @param answer as it came back
    default void step(Visitor who, String what, Answer answer) {}

    /// Something read in the last answer, shown as it is.
    default void shows(String label, String text) {}
}
