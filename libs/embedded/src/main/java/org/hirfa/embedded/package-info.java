/// The real PostgreSQL and the real Kafka broker, started from jars on a machine without Docker: inside the JVM of a
/// test, or as processes of the local platform. This package decides how the two servers are set up on one machine;
/// it knows nothing of what is stored in them.
@NullMarked
package org.hirfa.embedded;

import org.jspecify.annotations.NullMarked;
