/// Reads the project's deployment files as strictly as can be: a key twice, a field nobody knows, a number where a text
/// belongs are failures, not surprises on the day of a deployment.
@NullMarked
package org.hirfa.deployment.reading;

import org.jspecify.annotations.NullMarked;
