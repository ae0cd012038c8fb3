package org.hirfa.deployment.kubernetes;

import java.util.Map;

import org.hirfa.deployment.reading.StrictYaml;

import com.fasterxml.jackson.databind.JavaType;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;

import static java.util.Map.entry;

/// Which model reads which kind. A kind or an API version that is not here is refused.
final class Models {

    private static final Map<String, JavaType> BY_KIND = Map.ofEntries(
            of("v1/Namespace", Namespace.class),
            of("v1/ServiceAccount", ServiceAccount.class),
            of("v1/Service", Service.class),
            of("v1/ConfigMap", ConfigMap.class),
            of("v1/Secret", Secret.class),
            of("v1/PersistentVolumeClaim", PersistentVolumeClaim.class),
            of("apps/v1/Deployment", Deployment.class),
            of("apps/v1/StatefulSet", StatefulSet.class),
            of("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
            of("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            of("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            of("gateway.networking.k8s.io/v1/Gateway", Gateway.class),
            of("gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class),
            of("kafka.strimzi.io/v1/Kafka", Kafka.class),
            of("kafka.strimzi.io/v1/KafkaNodePool", KafkaNodePool.class),
            of("kafka.strimzi.io/v1/KafkaTopic", KafkaTopic.class),
            custom("postgresql.cnpg.io/v1/Cluster", PostgresResources.Cluster.class),
            custom("postgresql.cnpg.io/v1/Database", PostgresResources.Database.class),
            custom("postgresql.cnpg.io/v1/ScheduledBackup", PostgresResources.ScheduledBackup.class),
            custom("barmancloud.cnpg.io/v1/ObjectStore", PostgresResources.ObjectStore.class),
            custom("k8s.keycloak.org/v2beta1/Keycloak", KeycloakResources.Server.class),
            custom("k8s.keycloak.org/v2beta1/KeycloakRealmImport", KeycloakResources.RealmImport.class));

    private Models() {
    }

    static Object read(String apiVersion, String kind, Map<String, Object> document) {
        var type = BY_KIND.get(apiVersion + "/" + kind);
        if (type == null) {
            throw new IllegalArgumentException("no model for " + apiVersion + " " + kind);
        }
        return StrictYaml.as(type, document);
    }

    private static Map.Entry<String, JavaType> of(String kind, Class<?> model) {
        return entry(kind, StrictYaml.type(model));
    }

    private static Map.Entry<String, JavaType> custom(String kind, Class<?> spec) {
        return entry(kind, StrictYaml.generic(CustomResource.class, spec));
    }
}
