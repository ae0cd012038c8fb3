/// The Compose file: read into a model that knows only what the project uses, judged by rules of our own, and by Docker
/// itself where a machine has its Compose plugin.
@NullMarked
package org.hirfa.deployment.compose;

import org.jspecify.annotations.NullMarked;
