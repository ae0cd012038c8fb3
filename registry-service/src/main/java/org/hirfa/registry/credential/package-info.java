/// The registry's own signature: what it signs can be checked offline with the keys it publishes.
///
/// Decides which key signs, how long old keys stay published, which key is no longer believed, and where private keys lie (never
/// in the database). What a signed statement says belongs to the feature that makes it.
@NullMarked
package org.hirfa.registry.credential;

import org.jspecify.annotations.NullMarked;
