/// Sessions: one programme held at one place on certain days, with so many seats.
///
/// Decides who may plan and run a session, its states, and that no seat is given twice. Who sits on the seats is decided in
/// `enrolment`; what happens once it has begun in `course`.
@NullMarked
package org.hirfa.training.session;

import org.jspecify.annotations.NullMarked;
