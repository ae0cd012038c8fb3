/// The Kubernetes manifests: rendered by kubectl where a machine has it, read file by file everywhere, typed by models
/// that accept no unknown field, and judged by rules of our own.
@NullMarked
package org.hirfa.deployment.kubernetes;

import org.jspecify.annotations.NullMarked;
