/// Wilayas (regions in Morocco) and communes, each with the days from which and to which it stands. Decides which wilaya a
/// commune belongs to on a day; not which chamber serves it.
@NullMarked
package org.hirfa.registry.territory;

import org.jspecify.annotations.NullMarked;
