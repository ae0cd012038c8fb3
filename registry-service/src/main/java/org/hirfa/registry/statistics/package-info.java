/// Figures of the register for everybody. Decides what is counted, on which day and on whose map, and which numbers are too small
/// to be told; keeps nothing.
@NullMarked
package org.hirfa.registry.statistics;

import org.jspecify.annotations.NullMarked;
