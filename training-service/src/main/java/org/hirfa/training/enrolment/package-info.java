/// Who sits on the seats of a session: enrolling, the waiting list, withdrawing.
///
/// Decides whether somebody gets a seat, and in which order those who wait move up. What happens to the enrolled once the
/// session has begun is decided in `course`.
@NullMarked
package org.hirfa.training.enrolment;

import org.jspecify.annotations.NullMarked;
