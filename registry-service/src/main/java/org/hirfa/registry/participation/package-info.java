/// In what an organisation has taken part: fairs, exhibitions, courses, coaching, awareness days. Counts the associations that did,
/// year by year.
@NullMarked
package org.hirfa.registry.participation;

import org.jspecify.annotations.NullMarked;
