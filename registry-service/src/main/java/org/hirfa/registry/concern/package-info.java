/// Concerns of artisans and associations: raised, routed to the office that has to answer, answered, escalated when the answer is
/// late or does not satisfy. Decides whose turn it is and measures how long it took; the text is personal and stays here.
@NullMarked
package org.hirfa.registry.concern;

import org.jspecify.annotations.NullMarked;
