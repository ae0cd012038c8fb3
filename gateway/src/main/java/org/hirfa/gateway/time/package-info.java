/// The clock of the gateway, in one place so that tests can move it.
@NullMarked
package org.hirfa.gateway.time;

import org.jspecify.annotations.NullMarked;
