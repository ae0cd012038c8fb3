/// Chambers of crafts and the wilayas that each covers, by date. Decides which files a caller's chamber may see; what the
/// caller may do with them is decided by the roles on each method.
@NullMarked
package org.hirfa.registry.chamber;

import org.jspecify.annotations.NullMarked;
