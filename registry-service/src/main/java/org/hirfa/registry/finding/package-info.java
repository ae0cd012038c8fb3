/// Finds artisans: by number, card, phone, or name however it is spelled, among those whom the caller may see. Decides what
/// matches and in which order; what an entry says is decided by `artisan`.
@NullMarked
package org.hirfa.registry.finding;

import org.jspecify.annotations.NullMarked;
