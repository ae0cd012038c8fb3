package org.hirfa.deployment.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;

/// Every selector finds what it means: a Service its pods and their ports, a budget its Deployment, a policy both its ends.
final class SelectorRules {

    private final Platform platform;
    private final List<PodShape> pods;
    private final Findings findings;

    private SelectorRules(Platform platform, Findings findings) {
        this.platform = platform;
        this.pods = platform.pods();
        this.findings = findings;
    }

    static void check(Platform platform, Findings findings) {
        var rules = new SelectorRules(platform, findings);
        platform.workloads().forEach(rules::checkWorkload);
        platform.all(Service.class).forEach(service -> rules.checkService(service.where(), service.resource()));
        platform.all(NetworkPolicy.class).forEach(policy -> rules.checkPolicy(policy.where(), policy.resource()));
        platform.all(PodDisruptionBudget.class).forEach(budget -> findings.require(budget.where(),
                rules.anyPod(budget.resource().getSpec().getSelector()), "its selector finds no pod"));
        platform.all(HorizontalPodAutoscaler.class).forEach(scaler -> findings.require(scaler.where(),
                platform.has(scaler.resource().getSpec().getScaleTargetRef().getKind(), scaler.resource().getSpec().getScaleTargetRef().getName()),
                "it scales something that is not there"));
        rules.checkDefaultDeny();
    }

    private void checkWorkload(Workload workload) {
        findings.require(workload.where(), PodShape.of(workload).matches(workload.selector()), "its selector does not find its own pods");
        findings.require(workload.where(), pods.stream().filter(pod -> pod.matches(workload.selector())).count() <= 1,
                "its selector finds pods of others too");
        if (workload.isOurs()) {
            findings.require(workload.where(), platform.all(PodDisruptionBudget.class)
                    .anyMatch(budget -> PodShape.of(workload).matches(budget.resource().getSpec().getSelector())), "no PodDisruptionBudget covers it");
            findings.require(workload.where(), workload.template().getSpec().getTopologySpreadConstraints().stream()
                    .anyMatch(spread -> PodShape.of(workload).matches(spread.getLabelSelector())), "its replicas are not spread over nodes");
            workload.containers().forEach(container -> container.getPorts().forEach(port -> {
                var variable = port.getName().equals("http") ? "QUARKUS_HTTP_PORT" : "QUARKUS_MANAGEMENT_PORT";
                var number = String.valueOf(port.getContainerPort());
                boolean same = container.getEnv().stream().anyMatch(env -> env.getName().equals(variable) && number.equals(env.getValue()));
                findings.require(workload.where(), same, "the port " + port.getName() + " is not the one in " + variable);
            }));
        }
    }

    private void checkService(String where, Service service) {
        var found = pods.stream().filter(pod -> pod.labels().entrySet().containsAll(service.getSpec().getSelector().entrySet())).toList();
        findings.require(where, !found.isEmpty(), "its selector finds no pod");
        findings.require(where, Objects.requireNonNullElse(service.getSpec().getType(), "ClusterIP").equals("ClusterIP"),
                "it opens a door of its own to the outside");
        service.getSpec().getPorts().forEach(port -> findings.require(where, found.stream().allMatch(pod -> pod.opens(port.getTargetPort())),
                "no container has the port " + port.getTargetPort().getValue()));
    }

    private void checkPolicy(String where, NetworkPolicy policy) {
        var spec = policy.getSpec();
        findings.require(where, anyPod(spec.getPodSelector()), "its selector finds no pod");
        spec.getIngress().forEach(rule -> {
            checkPeers(where, rule.getFrom());
            findings.require(where, !rule.getFrom().isEmpty(), "it lets everybody in");
            checkPorts(where, List.of(spec.getPodSelector()), rule.getPorts());
        });
        spec.getEgress().forEach(rule -> {
            checkPeers(where, rule.getTo());
            var inside = rule.getTo().stream().filter(peer -> peer.getNamespaceSelector() == null)
                    .map(NetworkPolicyPeer::getPodSelector).filter(Objects::nonNull).toList();
            checkPorts(where, inside, rule.getPorts());
        });
    }

    private void checkPeers(String where, List<NetworkPolicyPeer> peers) {
        peers.stream().filter(peer -> peer.getNamespaceSelector() == null).forEach(peer -> findings.require(where,
                peer.getPodSelector() != null && anyPod(peer.getPodSelector()), "a peer's selector finds no pod: " + peer.getPodSelector()));
    }

    /// A named port that a pod does not have would silently close the door it was meant to open.
    private void checkPorts(String where, List<LabelSelector> targets, List<NetworkPolicyPort> ports) {
        for (var target : targets) {
            var found = pods.stream().filter(pod -> pod.matches(target)).toList();
            for (var port : ports) {
                findings.require(where, found.stream().anyMatch(pod -> pod.opens(portOf(port))), "no pod has the port " + portOf(port).getValue());
            }
        }
    }

    private static IntOrString portOf(NetworkPolicyPort port) {
        return Objects.requireNonNull(port.getPort());
    }

    private void checkDefaultDeny() {
        var closed = new ArrayList<String>();
        platform.all(NetworkPolicy.class).map(policy -> policy.resource().getSpec())
                .filter(spec -> orNone(spec.getPodSelector().getMatchLabels()).isEmpty() && spec.getIngress().isEmpty() && spec.getEgress().isEmpty())
                .forEach(spec -> closed.addAll(spec.getPolicyTypes()));
        findings.require("NetworkPolicy", closed.containsAll(List.of("Ingress", "Egress")), "nothing refuses traffic that no policy allows");
    }

    private boolean anyPod(LabelSelector selector) {
        return pods.stream().anyMatch(pod -> pod.matches(selector));
    }

    private static Map<String, String> orNone(Map<String, String> labels) {
        return Objects.requireNonNullElse(labels, Map.of());
    }
}
