/// Events of others that this service could not take over, for an administrator to repair, replay or discard.
@NullMarked
package org.hirfa.training.deadletter;

import org.jspecify.annotations.NullMarked;
