package org.hirfa.deployment.kubernetes;

import java.util.LinkedHashMap;
import java.util.Map;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;

/// A pod as selectors and policies see it.
///
/// @param ports numbers by name
record PodShape(String where, Map<String, String> labels, Map<String, Integer> ports) {

    static PodShape of(Workload workload) {
        var ports = new LinkedHashMap<String, Integer>();
        workload.containers().forEach(container -> container.getPorts().forEach(port -> ports.put(port.getName(), port.getContainerPort())));
        return new PodShape(workload.where(), workload.labels(), ports);
    }

    boolean matches(LabelSelector selector) {
        if (!selector.getMatchExpressions().isEmpty()) {
            throw new IllegalArgumentException("selectors with expressions are not understood here: " + selector);
        }
        return labels.entrySet().containsAll(selector.getMatchLabels().entrySet());
    }

    boolean opens(IntOrString port) {
        return port.getStrVal() != null ? ports.containsKey(port.getStrVal()) : ports.containsValue(port.getIntVal());
    }
}
