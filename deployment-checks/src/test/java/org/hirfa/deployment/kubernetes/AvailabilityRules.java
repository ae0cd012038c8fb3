package org.hirfa.deployment.kubernetes;

import java.util.Objects;
import java.util.Set;

import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;

/// What production adds: no part exists once only, and nothing that was answered is lost with one node.
final class AvailabilityRules {

    private static final Set<String> PARTS = Set.of("gateway", "registry-service", "training-service", "funding-service");

    private AvailabilityRules() {
    }

    static void check(Platform platform, Findings findings) {
        for (var part : PARTS) {
            findings.require("Deployment/" + part, platform.workloads().stream().filter(w -> w.name().equals(part))
                    .anyMatch(w -> Math.max(Objects.requireNonNullElse(w.replicas(), 1), autoscaled(platform, part)) >= 2), "fewer than two replicas");
        }
        checkPostgres(platform, findings);
        checkKafka(platform, findings);
        findings.require("Keycloak", platform.custom(KeycloakResources.Server.class).anyMatch(server -> server.resource().instances() >= 2), "fewer than two instances");
        findings.require("Keycloak", platform.custom(KeycloakResources.Server.class)
                .allMatch(server -> server.resource().hostname().hostname().startsWith("https://")), "accounts are not reached by HTTPS");
        findings.require("Secret", !platform.manifests().stream().map(Manifest::kind).toList().contains("Secret"), "a secret is written into the manifests");
    }

    private static int autoscaled(Platform platform, String deployment) {
        return platform.all(HorizontalPodAutoscaler.class).map(scaler -> scaler.resource().getSpec())
                .filter(spec -> spec.getScaleTargetRef().getName().equals(deployment)).mapToInt(spec -> spec.getMinReplicas()).findFirst().orElse(0);
    }

    private static void checkPostgres(Platform platform, Findings findings) {
        var clusters = platform.custom(PostgresResources.Cluster.class).toList();
        findings.require("Cluster", clusters.size() == 1, "there is not exactly one PostgreSQL");
        for (var cluster : clusters) {
            var spec = cluster.resource();
            findings.require(cluster.where(), spec.instances() >= 3, "fewer than three instances");
            findings.require(cluster.where(), spec.postgresql().synchronous().number() >= 1
                    && spec.postgresql().synchronous().dataDurability() == PostgresResources.DataDurability.required, "a commit may be lost with its node");
            findings.require(cluster.where(), spec.affinity().podAntiAffinityType() == PostgresResources.PodAntiAffinityType.required, "instances may share a node");
            findings.require(cluster.where(), spec.plugins().stream().anyMatch(PostgresResources.Plugin::isWALArchiver), "the write-ahead log is not archived");
            findings.require(cluster.where(), platform.custom(PostgresResources.ScheduledBackup.class)
                    .anyMatch(backup -> backup.resource().cluster().getName().equals(cluster.name())), "nothing takes backups");
        }
    }

    private static void checkKafka(Platform platform, Findings findings) {
        findings.require("KafkaNodePool", platform.all(KafkaNodePool.class).anyMatch(pool -> pool.resource().getSpec().getReplicas() >= 3), "fewer than three brokers");
        platform.all(Kafka.class).forEach(kafka -> {
            var config = kafka.resource().getSpec().getKafka().getConfig();
            findings.require(kafka.where(), Integer.valueOf(2).equals(config.get("min.insync.replicas")), "min.insync.replicas is not 2");
            findings.require(kafka.where(), Boolean.FALSE.equals(config.get("auto.create.topics.enable")), "a typing error in a name would create a topic");
        });
        platform.all(KafkaTopic.class).forEach(topic -> {
            findings.require(topic.where(), topic.resource().getSpec().getReplicas() == 3, "replicas is not 3");
            findings.require(topic.where(), Integer.valueOf(2).equals(topic.resource().getSpec().getConfig().get("min.insync.replicas")), "min.insync.replicas is not 2");
            findings.require(topic.where(), platform.has("Kafka", topic.resource().getMetadata().getLabels().getOrDefault("strimzi.io/cluster", "")), "there is no such cluster");
        });
    }
}
