/// A session under way: its start, who was there on which day, what the trainers found, its end.
///
/// Decides what a result needs, and that those who passed get their certificate in the very transaction that completes the
/// session.
@NullMarked
package org.hirfa.training.course;

import org.jspecify.annotations.NullMarked;
