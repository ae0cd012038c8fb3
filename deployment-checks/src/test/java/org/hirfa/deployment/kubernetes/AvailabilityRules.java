package org.hirfa.deployment.kubernetes;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.hirfa.deployment.kubernetes.Platform.Named;

import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;

/// What production adds: no part exists once only, and nothing that was answered is lost with one node.
final class AvailabilityRules {

    private static final Set<String> PARTS = Set.of("gateway", "registry-service", "training-service", "funding-service");

    private final Platform platform;
    private final Findings findings;

    private AvailabilityRules(Platform platform, Findings findings) {
        this.platform = platform;
        this.findings = findings;
    }

    static void check(Platform platform, Findings findings) {
        var rules = new AvailabilityRules(platform, findings);
        PARTS.forEach(rules::checkReplicas);
        var clusters = platform.custom(PostgresResources.Cluster.class).toList();
        findings.require("Cluster", clusters.size() == 1, "there is not exactly one PostgreSQL");
        clusters.forEach(rules::checkPostgres);
        rules.checkKafka();
        platform.all(KafkaTopic.class).forEach(rules::checkTopic);
        rules.checkKeycloak();
        findings.require("Secret", platform.manifests().stream().noneMatch(manifest -> manifest.kind().equals("Secret")),
                "a secret is written into the manifests");
    }

    private void checkReplicas(String part) {
        int autoscaled = platform.all(HorizontalPodAutoscaler.class).map(scaler -> scaler.resource().getSpec())
                .filter(spec -> spec.getScaleTargetRef().getName().equals(part)).mapToInt(spec -> spec.getMinReplicas()).findFirst().orElse(0);
        boolean enough = platform.workloads().stream().filter(workload -> workload.name().equals(part))
                .anyMatch(workload -> Math.max(Objects.requireNonNullElse(workload.replicas(), 1), autoscaled) >= 2);
        findings.require("Deployment/" + part, enough, "fewer than two replicas");
    }

    private void checkPostgres(Named<PostgresResources.Cluster> cluster) {
        var spec = cluster.resource();
        var synchronous = spec.postgresql().synchronous();
        findings.require(cluster.where(), spec.instances() >= 3, "fewer than three instances");
        findings.require(cluster.where(), synchronous.number() >= 1
                && synchronous.dataDurability() == PostgresResources.DataDurability.required, "a commit may be lost with its node");
        findings.require(cluster.where(), spec.affinity().podAntiAffinityType() == PostgresResources.PodAntiAffinityType.required,
                "instances may share a node");
        findings.require(cluster.where(), spec.plugins().stream().anyMatch(PostgresResources.Plugin::isWALArchiver),
                "the write-ahead log is not archived");
        findings.require(cluster.where(), platform.custom(PostgresResources.ScheduledBackup.class)
                .anyMatch(backup -> backup.resource().cluster().getName().equals(cluster.name())), "nothing takes backups");
    }

    private void checkKafka() {
        findings.require("KafkaNodePool", platform.all(KafkaNodePool.class)
                .anyMatch(pool -> pool.resource().getSpec().getReplicas() >= 3), "fewer than three brokers");
        platform.all(Kafka.class).forEach(kafka -> {
            var config = kafka.resource().getSpec().getKafka().getConfig();
            findings.require(kafka.where(), twoInSync(config), "min.insync.replicas is not 2");
            findings.require(kafka.where(), Boolean.FALSE.equals(config.get("auto.create.topics.enable")),
                    "a typing error in a name would create a topic");
        });
    }

    private void checkTopic(Named<KafkaTopic> topic) {
        var cluster = topic.resource().getMetadata().getLabels().getOrDefault("strimzi.io/cluster", "");
        findings.require(topic.where(), topic.resource().getSpec().getReplicas() == 3, "replicas is not 3");
        findings.require(topic.where(), twoInSync(topic.resource().getSpec().getConfig()), "min.insync.replicas is not 2");
        findings.require(topic.where(), platform.has("Kafka", cluster), "there is no Kafka " + cluster);
    }

    private void checkKeycloak() {
        var servers = platform.custom(KeycloakResources.Server.class).map(Named::resource).toList();
        findings.require("Keycloak", servers.stream().anyMatch(server -> server.instances() >= 2), "fewer than two instances");
        findings.require("Keycloak", servers.stream().allMatch(server -> server.hostname().hostname().startsWith("https://")),
                "accounts are not reached by HTTPS");
    }

    private static boolean twoInSync(Map<String, Object> config) {
        return Integer.valueOf(2).equals(config.get("min.insync.replicas"));
    }
}
