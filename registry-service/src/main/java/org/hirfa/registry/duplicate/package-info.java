/// Entries that may be one and the same person's: finds pairs that look alike, keeps them until a person has decided, and merges
/// or parts them. A national id that is in use never gets here: `person` refuses it. Decides which pairs are shown, to whom,
/// and who may merge; what a merge does to an entry is decided by `artisan`.
@NullMarked
package org.hirfa.registry.duplicate;

import org.jspecify.annotations.NullMarked;
