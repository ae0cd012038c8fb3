package org.hirfa.deployment.kubernetes;

import io.fabric8.kubernetes.api.model.ObjectMeta;

/// A resource of an operator whose model is written in this package.
///
/// @param <S> what the operator is asked for
record CustomResource<S>(String apiVersion, String kind, ObjectMeta metadata, S spec) {
}
