/// Events that this service could not take in, for the keeper of the platform to repair, replay or discard.
@NullMarked
package org.hirfa.funding.deadletter;

import org.jspecify.annotations.NullMarked;
