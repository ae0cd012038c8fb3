/// Figures of the register for everybody. Decides what is counted, on which day and on whose map, and how exactly
/// whom it is told; keeps nothing but the answers of the last minutes.
@NullMarked
package org.hirfa.registry.statistics;

import org.jspecify.annotations.NullMarked;
