/// The stamp that every decision about a session, an enrolment or a certificate bears.
///
/// Decides nothing itself.
@NullMarked
package org.hirfa.training.decision;

import org.jspecify.annotations.NullMarked;
