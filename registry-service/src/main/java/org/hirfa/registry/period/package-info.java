/// Delays and durations that the law sets, by date. A delay is a row of the country pack and never a constant.
@NullMarked
package org.hirfa.registry.period;

import org.jspecify.annotations.NullMarked;
