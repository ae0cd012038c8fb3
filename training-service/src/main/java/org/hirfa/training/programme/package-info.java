/// What can be learned: the programmes of the country pack, with their modules and the rule for passing.
///
/// Decides whether a result satisfies a programme's rule. Sessions of a programme belong to `session`.
@NullMarked
package org.hirfa.training.programme;

import org.jspecify.annotations.NullMarked;
