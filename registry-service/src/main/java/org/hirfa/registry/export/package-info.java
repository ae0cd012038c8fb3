/// Everything that is kept about a person, given to that person (law 18-07, art. 34; law 09-08, art. 7): as JSON, as a paper in
/// Arabic and French, and with the papers they handed in. Knows how such an answer is put together; what belongs into it is
/// contributed by the features that keep it.
@NullMarked
package org.hirfa.registry.export;

import org.jspecify.annotations.NullMarked;
