/// How texts and names are made comparable, so that people find a name whichever way they spell it. Decides no ranking and
/// keeps nothing.
@NullMarked
package org.hirfa.registry.search;

import org.jspecify.annotations.NullMarked;
