/// How registrations end: at the artisan's wish, by the chamber after a notice, or with the artisan's death. Decides what each
/// of them needs; the register makes the change.
@NullMarked
package org.hirfa.registry.striking;

import org.jspecify.annotations.NullMarked;
