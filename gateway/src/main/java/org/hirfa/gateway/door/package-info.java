/// The order in which a request is judged: its shape, its path, who asks, how much, and only then where it goes.
///
/// Each judgement is made by the feature it belongs to; this one only asks them in turn. The gateway's beans are
/// singletons, because the proxy in front of an application-scoped bean would be passed a dozen times per request.
@NullMarked
package org.hirfa.gateway.door;

import org.jspecify.annotations.NullMarked;
