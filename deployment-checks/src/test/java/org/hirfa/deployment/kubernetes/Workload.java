package org.hirfa.deployment.kubernetes;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;

/// Whatever makes pods: a Deployment or a StatefulSet.
record Workload(String where, String name, @Nullable Integer replicas, LabelSelector selector, PodTemplateSpec template,
        List<PersistentVolumeClaim> claims) {

    static Stream<Workload> of(Manifest manifest) {
        return switch (manifest.resource()) {
            case Deployment d -> Stream.of(new Workload(manifest.where(), manifest.name(), d.getSpec().getReplicas(),
                    d.getSpec().getSelector(), d.getSpec().getTemplate(), List.of()));
            case StatefulSet s -> Stream.of(new Workload(manifest.where(), manifest.name(), s.getSpec().getReplicas(),
                    s.getSpec().getSelector(), s.getSpec().getTemplate(), s.getSpec().getVolumeClaimTemplates()));
            default -> Stream.empty();
        };
    }

    Map<String, String> labels() {
        return template.getMetadata().getLabels();
    }

    List<Container> containers() {
        return template.getSpec().getContainers();
    }

    /// Built from this project's sources, not a server of somebody else.
    boolean isOurs() {
        return containers().stream().allMatch(container -> container.getImage().startsWith("hirfa/"));
    }

    Set<String> volumeNames() {
        var names = new HashSet<String>();
        template.getSpec().getVolumes().forEach(volume -> names.add(volume.getName()));
        claims.forEach(claim -> names.add(claim.getMetadata().getName()));
        return names;
    }
}
