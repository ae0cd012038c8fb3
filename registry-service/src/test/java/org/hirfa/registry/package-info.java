/// Tests of the registry over HTTP against the real database and broker.
@NullMarked
package org.hirfa.registry;

import org.jspecify.annotations.NullMarked;
