/// How many artisans there are: identified, ever registered, active, suspended, struck off, insured. A double that was merged
/// away is not counted.
@NullMarked
package org.hirfa.registry.counter;

import org.jspecify.annotations.NullMarked;
