/// The public door behind a card's QR code: whether it is good this moment, for people and for programs, without an account.
///
/// Decides what a stranger may learn (field facts, section 6), and in which words. Whether the card is good it asks the card.
@NullMarked
package org.hirfa.registry.verification;

import org.jspecify.annotations.NullMarked;
