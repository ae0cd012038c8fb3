/// RFC 9457 problems, in the three languages of the platform.
///
/// Decides how a refusal looks and where its texts come from. It holds no concrete refusal of a service: each feature
/// lists its own in an enum that implements [org.hirfa.problem.ProblemType], and its texts stand in the contracts module.
@NullMarked
package org.hirfa.problem;

import org.jspecify.annotations.NullMarked;
