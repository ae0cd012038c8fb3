/// The whole platform on one machine without Docker. This package decides which processes there are, with which
/// settings, in which order they start and stop, and what a person is told meanwhile. What the services do is theirs.
@NullMarked
package org.hirfa.platform;

import org.jspecify.annotations.NullMarked;
