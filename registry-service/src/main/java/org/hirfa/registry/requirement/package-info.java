/// The papers that a step of a registration asks for: which they are is data of the country pack, whether they are held and
/// still fresh is decided here.
@NullMarked
package org.hirfa.registry.requirement;

import org.jspecify.annotations.NullMarked;
