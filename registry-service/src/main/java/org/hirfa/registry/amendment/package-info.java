/// Changes of what an entry of the register says: mode, place, form and activities, each from a legal day on, which may lie
/// ahead. Decides whether such a change may be made; the register makes it.
@NullMarked
package org.hirfa.registry.amendment;

import org.jspecify.annotations.NullMarked;
