/// Carries a request to a service and its answer back, both as streams.
///
/// It decides which headers may pass, how large a body may grow and how long a service may be silent. It never looks
/// into a body.
@NullMarked
package org.hirfa.gateway.forward;

import org.jspecify.annotations.NullMarked;
