/// Events that this service could not deal with, under its own address; how they are kept and replayed is the outbox
/// library's.
@NullMarked
package org.hirfa.registry.deadletter;

import org.jspecify.annotations.NullMarked;
