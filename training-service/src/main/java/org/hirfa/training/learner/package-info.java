/// Who learns: somebody the registry knows by person or account, or somebody named at enrolment.
///
/// Decides that one person is one learner, and under whose name an access to a learner's file is kept.
@NullMarked
package org.hirfa.training.learner;

import org.jspecify.annotations.NullMarked;
