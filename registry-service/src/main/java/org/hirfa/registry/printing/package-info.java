/// How cards come onto paper: batches of the print queue, in bulk and one by one, and the picture of a card with its photograph.
///
/// Decides what a card looks like and that two printers never print the same. What state a card is in the card decides.
@NullMarked
package org.hirfa.registry.printing;

import org.jspecify.annotations.NullMarked;
