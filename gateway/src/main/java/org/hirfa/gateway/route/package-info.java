/// Which path belongs to which service, which paths need no token, and whether a path is one at all.
///
/// Nothing is rewritten: the path a client sees is the path a service has. What is not listed here does not exist.
@NullMarked
package org.hirfa.gateway.route;

import org.jspecify.annotations.NullMarked;
