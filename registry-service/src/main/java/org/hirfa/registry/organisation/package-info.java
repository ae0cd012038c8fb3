/// Cooperatives, enterprises, associations and craft bodies: what they are, where they stand, who decided it. Knows its members
/// only by number and never the register of artisans, so that the register may ask here; `membership` and `supervision` know both.
@NullMarked
package org.hirfa.registry.organisation;

import org.jspecify.annotations.NullMarked;
