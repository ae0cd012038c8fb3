/// What a person sees of their own file, and who else has read it.
@NullMarked
package org.hirfa.registry.me;

import org.jspecify.annotations.NullMarked;
