/// What artisans owe to tax office and social insurance, as far as the register was told: noted with the day of its proof,
/// never enforced.
@NullMarked
package org.hirfa.registry.duty;

import org.jspecify.annotations.NullMarked;
