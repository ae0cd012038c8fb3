package org.hirfa.platform;

import java.time.Duration;

/// Who is told how the start goes. Several parts start at once, so calls come from several threads.
public interface Progress {

    Progress SILENT = new Progress() {};

    default void starting(String part) {}

    /// Something that takes a while and is done only now and then.
    default void note(String part, String what) {}

    /// Has a process, which now comes to itself.
    default void launched(String part) {}

    default void ready(String part, Duration took) {}

    default void stopping(String part) {}

    /// No more is to come; the screen may be used for something else.
    default void finished() {}
}
