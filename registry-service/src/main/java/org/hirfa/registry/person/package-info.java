/// People: names in two scripts, birth, identifiers, address, and the account that stands for them. Decides whether two
/// requests speak of the same person; not whether that person is an artisan. National ids and phones leave this package
/// only masked, or to a role that needs them.
@NullMarked
package org.hirfa.registry.person;

import org.jspecify.annotations.NullMarked;
