/// The long work of the register, as its readers see it. What is done stands in the feature that does it; here is decided only
/// who sees which job.
@NullMarked
package org.hirfa.registry.job;

import org.jspecify.annotations.NullMarked;
