package org.hirfa.deployment.kubernetes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hirfa.deployment.reading.StrictYaml;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;

/// All manifests of one overlay, with what is in a cluster besides them.
///
/// @param outsideSecrets Secrets that people create, with their keys
record Platform(List<Manifest> manifests, Map<String, List<String>> outsideSecrets) {

    static Platform read(Collection<String> texts, Map<String, List<String>> outsideSecrets) {
        var manifests = new ArrayList<Manifest>();
        texts.forEach(text -> StrictYaml.documents(text).forEach(document -> manifests.add(Manifest.of(document))));
        return new Platform(List.copyOf(manifests), outsideSecrets);
    }

    <T> Stream<Named<T>> all(Class<T> model) {
        return manifests.stream().filter(manifest -> model.isInstance(manifest.resource()))
                .map(manifest -> new Named<>(manifest.where(), manifest.name(), model.cast(manifest.resource())));
    }

    /// The specifications of operators' resources whose model is in this package.
    <S> Stream<Named<S>> custom(Class<S> spec) {
        return manifests.stream()
                .filter(manifest -> manifest.resource() instanceof CustomResource<?>(var _, var _, var _, var wanted) && spec.isInstance(wanted))
                .map(manifest -> new Named<>(manifest.where(), manifest.name(), spec.cast(((CustomResource<?>) manifest.resource()).spec())));
    }

    List<Workload> workloads() {
        return manifests.stream().flatMap(Workload::of).toList();
    }

    boolean has(String kind, String name) {
        return manifests.stream().anyMatch(manifest -> manifest.kind().equals(kind) && manifest.name().equals(name));
    }

    /// The keys of a ConfigMap; a kustomization's generated name ends in a hash of its content.
    Optional<Set<String>> configKeys(String name) {
        return all(ConfigMap.class).filter(map -> map.name().equals(name)).map(map -> map.resource().getData().keySet()).findFirst();
    }

    Optional<Set<String>> secretKeys(String name) {
        return Stream.concat(
                all(Secret.class).filter(secret -> secret.name().equals(name)).map(secret -> secret.resource().getStringData().keySet()),
                Stream.ofNullable(outsideSecrets.get(name)).map(Set::copyOf)).findFirst();
    }

    /// Labels of all pods: those of the workloads, and those that the operators make.
    List<PodShape> pods() {
        var pods = new ArrayList<PodShape>();
        workloads().forEach(workload -> pods.add(PodShape.of(workload)));
        custom(PostgresResources.Cluster.class).forEach(cluster -> {
            var labels = new LinkedHashMap<>(cluster.resource().inheritedMetadata().labels());
            labels.put("cnpg.io/cluster", cluster.name());
            pods.add(new PodShape(cluster.where(), labels, Map.of("postgresql", 5432, "status", 8000)));
        });
        all(KafkaNodePool.class).forEach(pool -> {
            var labels = new LinkedHashMap<>(pool.resource().getSpec().getTemplate().getPod().getMetadata().getLabels());
            labels.put("strimzi.io/cluster", pool.resource().getMetadata().getLabels().get("strimzi.io/cluster"));
            pods.add(new PodShape(pool.where(), labels, listeners()));
        });
        custom(KeycloakResources.Server.class).forEach(server -> {
            pods.add(new PodShape(server.where(),
                    Map.of("app", "keycloak", "app.kubernetes.io/managed-by", "keycloak-operator"), Map.of("http", 8080, "management", 9000)));
            // This operator is installed beside what it runs.
            pods.add(new PodShape("operator of " + server.where(), Map.of("app.kubernetes.io/name", "keycloak-operator"), Map.of()));
        });
        return pods;
    }

    private Map<String, Integer> listeners() {
        return all(Kafka.class).flatMap(kafka -> kafka.resource().getSpec().getKafka().getListeners().stream())
                .collect(Collectors.toMap(listener -> listener.getName(), listener -> listener.getPort()));
    }

    /// Host names that Services answer to, the operators' ones too, with their ports.
    Map<String, Set<Integer>> hosts() {
        var hosts = new LinkedHashMap<String, Set<Integer>>();
        all(Service.class).forEach(service -> hosts.put(service.name(),
                service.resource().getSpec().getPorts().stream().map(port -> port.getPort()).collect(Collectors.toSet())));
        custom(PostgresResources.Cluster.class).forEach(cluster -> hosts.put(cluster.name() + "-rw", Set.of(5432)));
        all(Kafka.class).forEach(kafka -> hosts.put(kafka.name() + "-kafka-bootstrap", Set.copyOf(listeners().values())));
        custom(KeycloakResources.Server.class).forEach(server -> hosts.put(server.name() + "-service", Set.of(8080)));
        return hosts;
    }

    /// @param <T> the kind's model
    record Named<T>(String where, String name, T resource) {
    }
}
