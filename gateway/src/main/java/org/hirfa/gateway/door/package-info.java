/// The order in which a request is judged: its shape, its path, who asks, how much, and only then where it goes.
///
/// Each judgement is made by the feature it belongs to; this one only asks them in turn.
@NullMarked
package org.hirfa.gateway.door;

import org.jspecify.annotations.NullMarked;
