/// What is left of a request when it is over: a line of log, a count, a span.
///
/// No token, no query string, no path beyond the kind of resource: a registration number or a name may stand there.
@NullMarked
package org.hirfa.gateway.trail;

import org.jspecify.annotations.NullMarked;
