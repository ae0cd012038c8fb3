package org.hirfa.deployment.kubernetes;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Volume;

/// What every pod keeps: no root, no rights, no writing into its own image, bounds, probes, an exact image.
final class PodRules {

    /// These two write into their own installation when they start; everything else about them is as strict.
    private static final Set<String> MAY_WRITE = Set.of("kafka", "keycloak");
    private static final Pattern TAG = Pattern.compile(".+:(?!latest$)[\\w.-]*\\d[\\w.-]*(@sha256:[0-9a-f]{64})?");

    private final Findings findings;

    private PodRules(Findings findings) {
        this.findings = findings;
    }

    static void check(Platform platform, Findings findings) {
        var rules = new PodRules(findings);
        platform.workloads().forEach(workload -> {
            rules.checkPod(workload.where(), workload.template().getSpec());
            workload.containers().forEach(container -> rules.checkContainer(workload, container));
        });
        var tags = platform.workloads().stream().filter(Workload::isOurs).flatMap(workload -> workload.containers().stream())
                .map(container -> container.getImage().substring(container.getImage().indexOf(':') + 1)).distinct().toList();
        findings.require("images", tags.size() <= 1, "the deployables have different versions: " + tags);
    }

    private void checkPod(String where, PodSpec pod) {
        var security = pod.getSecurityContext();
        findings.require(where, security != null && Boolean.TRUE.equals(security.getRunAsNonRoot()), "runAsNonRoot is not true");
        findings.require(where, security != null && Objects.requireNonNullElse(security.getRunAsUser(), 0L) > 0, "runAsUser is not a number above 0");
        findings.require(where, security != null && security.getSeccompProfile() != null
                && security.getSeccompProfile().getType().equals("RuntimeDefault"), "seccompProfile is not RuntimeDefault");
        findings.require(where, Boolean.FALSE.equals(pod.getAutomountServiceAccountToken()), "automountServiceAccountToken is not false");
        findings.require(where, Stream.of(pod.getHostNetwork(), pod.getHostPID(), pod.getHostIPC()).noneMatch(Boolean.TRUE::equals),
                "it shares a name space of the node");
        findings.require(where, pod.getVolumes().stream().allMatch(volume -> volume.getHostPath() == null), "it mounts a folder of the node");
        pod.getVolumes().stream().map(Volume::getSecret).filter(Objects::nonNull).forEach(secret -> findings.require(where,
                Integer.valueOf(0440).equals(secret.getDefaultMode()), "files of a Secret are readable by all: defaultMode must be 0440"));
    }

    private void checkContainer(Workload workload, Container container) {
        var where = workload.where();
        findings.require(where, TAG.matcher(container.getImage()).matches(), "the image " + container.getImage() + " has no exact tag");
        findings.require(where, !workload.isOurs() || container.getImage().startsWith("hirfa/" + workload.name() + ":"),
                "its image is called " + container.getImage());
        var security = container.getSecurityContext();
        findings.require(where, security != null && Boolean.FALSE.equals(security.getAllowPrivilegeEscalation()),
                "allowPrivilegeEscalation is not false");
        findings.require(where, security != null && security.getCapabilities() != null
                && security.getCapabilities().getDrop().equals(List.of("ALL")), "capabilities are not all dropped");
        findings.require(where, security != null && !Boolean.TRUE.equals(security.getPrivileged()), "privileged");
        findings.require(where, MAY_WRITE.contains(workload.name())
                || security != null && Boolean.TRUE.equals(security.getReadOnlyRootFilesystem()), "readOnlyRootFilesystem is not true");
        checkBounds(where, container);
        checkProbe(where, "startupProbe", container.getStartupProbe(), workload, container);
        checkProbe(where, "readinessProbe", container.getReadinessProbe(), workload, container);
        checkProbe(where, "livenessProbe", container.getLivenessProbe(), workload, container);
    }

    /// No limit of CPU: a limit stops a JVM in the middle of its work, a request already shares fairly.
    private void checkBounds(String where, Container container) {
        var resources = container.getResources();
        findings.require(where, resources != null && resources.getRequests().containsKey("cpu"), "no request for cpu");
        findings.require(where, resources != null && resources.getRequests().containsKey("memory"), "no request for memory");
        findings.require(where, resources != null && resources.getLimits().containsKey("memory"), "no limit for memory");
        findings.require(where, resources == null || Objects.equals(resources.getRequests().get("memory"), resources.getLimits().get("memory")),
                "memory requested and limited differ: the node may be promised twice");
    }

    private void checkProbe(String where, String name, Probe probe, Workload workload, Container container) {
        findings.require(where, probe != null, name + " is missing");
        if (probe == null || probe.getHttpGet() == null) {
            findings.require(where, probe == null || !workload.isOurs(), name + " does not ask the service itself");
            return;
        }
        var port = probe.getHttpGet().getPort();
        findings.require(where, container.getPorts().stream().anyMatch(p -> Objects.equals(p.getName(), port.getStrVal())),
                name + " asks the port " + port.getValue() + ", which the container does not have");
        findings.require(where, "management".equals(port.getStrVal()), name + " does not use the management port");
        findings.require(where, !workload.isOurs() || probe.getHttpGet().getPath().startsWith("/q/health/"),
                name + " asks " + probe.getHttpGet().getPath());
    }
}
