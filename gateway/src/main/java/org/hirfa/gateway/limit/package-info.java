/// How much one client may ask for. The counters are this gateway's own: with two replicas a client has twice the
/// rate, which is a protection that holds, while a shared counter would be a part more that can fail.
@NullMarked
package org.hirfa.gateway.limit;

import org.jspecify.annotations.NullMarked;
