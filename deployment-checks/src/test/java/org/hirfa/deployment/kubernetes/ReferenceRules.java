package org.hirfa.deployment.kubernetes;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;

/// Everything that a manifest refers to by name is there: accounts, settings, secrets, volumes, hosts, databases.
final class ReferenceRules {

    private static final Pattern ADDRESS = Pattern.compile("(?:jdbc:postgresql://|http://)?([a-z][a-z0-9-]*):(\\d+)(?:[/?].*)?");
    private static final Pattern DATABASE = Pattern.compile("jdbc:postgresql://[^/]+/(\\w+).*");

    private final Platform platform;
    private final Function<String, Set<String>> knownVariables;
    private final Findings findings;
    private final Set<String> usedSecrets = new HashSet<>();

    private ReferenceRules(Platform platform, Function<String, Set<String>> knownVariables, Findings findings) {
        this.platform = platform;
        this.knownVariables = knownVariables;
        this.findings = findings;
    }

    /// @param knownVariables the environment variables that a deployable understands
    static void check(Platform platform, Function<String, Set<String>> knownVariables, Findings findings) {
        var rules = new ReferenceRules(platform, knownVariables, findings);
        platform.workloads().forEach(rules::checkWorkload);
        rules.checkAddresses();
        rules.checkOperators();
        rules.checkEdge();
        for (var secret : platform.outsideSecrets().keySet()) {
            findings.require("secrets-to-create", rules.usedSecrets.contains(secret), "nothing uses " + secret);
        }
    }

    private void checkWorkload(Workload workload) {
        var pod = workload.template().getSpec();
        if (workload.isOurs()) {
            findings.require(workload.where(), pod.getServiceAccountName() != null
                    && platform.has("ServiceAccount", pod.getServiceAccountName()), "there is no ServiceAccount " + pod.getServiceAccountName());
        }
        pod.getVolumes().forEach(volume -> checkVolume(workload.where(), volume));
        for (var container : workload.containers()) {
            container.getVolumeMounts().forEach(mount -> findings.require(workload.where(), workload.volumeNames().contains(mount.getName()),
                    "there is no volume " + mount.getName()));
            container.getEnv().forEach(variable -> checkVariable(workload, container, variable));
        }
    }

    private void checkVolume(String where, Volume volume) {
        if (volume.getSecret() != null) {
            usedSecrets.add(volume.getSecret().getSecretName());
            findings.require(where, platform.secretKeys(volume.getSecret().getSecretName()).isPresent(), "there is no Secret " + volume.getSecret().getSecretName());
        }
        if (volume.getConfigMap() != null) {
            findings.require(where, platform.configKeys(volume.getConfigMap().getName()).isPresent(), "there is no ConfigMap " + volume.getConfigMap().getName());
        }
        if (volume.getPersistentVolumeClaim() != null) {
            var claim = volume.getPersistentVolumeClaim().getClaimName();
            findings.require(where, platform.has("PersistentVolumeClaim", claim), "there is no PersistentVolumeClaim " + claim);
        }
    }

    private void checkVariable(Workload workload, Container container, EnvVar variable) {
        var where = workload.where();
        findings.require(where, !workload.isOurs() || knownVariables.apply(workload.name()).contains(variable.getName()), "the application does not know " + variable.getName());
        findings.require(where, container.getEnv().stream().filter(v -> v.getName().equals(variable.getName())).count() == 1, variable.getName() + " is set twice");
        var from = variable.getValueFrom();
        findings.require(where, from != null || !variable.getName().matches(".*(PASSWORD|SECRET).*"), variable.getName() + " does not come from a Secret");
        if (from != null && from.getSecretKeyRef() != null) {
            checkSecret(where, from.getSecretKeyRef());
        }
        if (from != null && from.getConfigMapKeyRef() != null) {
            var reference = from.getConfigMapKeyRef();
            findings.require(where, platform.configKeys(reference.getName()).map(keys -> keys.contains(reference.getKey())).orElse(false),
                    "the ConfigMap " + reference.getName() + " has no key " + reference.getKey());
        }
        if (from == null && variable.getName().startsWith("HIRFA_ROUTES_")) {
            checkAddress(where, variable.getName(), variable.getValue());
        }
    }

    private void checkSecret(String where, SecretKeySelector reference) {
        usedSecrets.add(reference.getName());
        findings.require(where, platform.secretKeys(reference.getName()).map(keys -> keys.contains(reference.getKey())).orElse(false),
                "the Secret " + reference.getName() + " has no key " + reference.getKey());
    }

    private void checkSecret(String where, String name, String... keys) {
        for (var key : keys) {
            checkSecret(where, new SecretKeySelector(key, name, null));
        }
    }

    /// The settings name hosts and databases; all of them are services and databases of this platform.
    private void checkAddresses() {
        platform.all(ConfigMap.class).filter(map -> map.name().equals("platform")).forEach(map -> map.resource().getData().forEach((key, value) -> {
            if (key.endsWith("-jdbc-url") || key.endsWith("-servers") || key.endsWith("-server-url")) {
                checkAddress(map.where(), key, value);
            }
            var database = DATABASE.matcher(value);
            findings.require(map.where(), !database.matches() || databaseExists(database.group(1)), key + " names a database that nobody creates");
        }));
    }

    private void checkAddress(String where, String name, String value) {
        var address = ADDRESS.matcher(value);
        findings.require(where, address.matches() && Optional.ofNullable(platform.hosts().get(address.group(1)))
                .map(ports -> ports.contains(Integer.valueOf(address.group(2)))).orElse(false), name + " leads nowhere: " + value);
    }

    private boolean databaseExists(String name) {
        boolean byScript = platform.all(ConfigMap.class).anyMatch(map -> map.resource().getData().values().stream()
                .anyMatch(script -> script.lines().anyMatch(line -> line.matches("create_database " + name + " .*"))));
        return byScript || platform.custom(PostgresResources.Database.class).anyMatch(database -> database.resource().name().equals(name))
                || platform.custom(PostgresResources.Cluster.class).anyMatch(cluster -> cluster.resource().bootstrap().initdb().database().equals(name));
    }

    private void checkOperators() {
        platform.custom(PostgresResources.Cluster.class).forEach(cluster -> {
            checkSecret(cluster.where(), cluster.resource().bootstrap().initdb().secret().getName(), "username", "password");
            cluster.resource().managed().roles().forEach(role -> checkSecret(cluster.where(), role.passwordSecret().getName(), "username", "password"));
            cluster.resource().plugins().forEach(plugin -> findings.require(cluster.where(),
                    platform.has("ObjectStore", Objects.requireNonNullElse(plugin.parameters().get("barmanObjectName"), "")), "its backups have no ObjectStore"));
        });
        platform.custom(PostgresResources.Database.class).forEach(database -> {
            findings.require(database.where(), platform.has("Cluster", database.resource().cluster().getName()), "there is no such cluster");
            findings.require(database.where(), platform.custom(PostgresResources.Cluster.class).flatMap(c -> c.resource().managed().roles().stream())
                    .anyMatch(role -> role.name().equals(database.resource().owner())), "there is no role " + database.resource().owner());
        });
        platform.custom(PostgresResources.ScheduledBackup.class).forEach(backup -> findings.require(backup.where(),
                platform.has("Cluster", backup.resource().cluster().getName()), "there is no such cluster"));
        platform.custom(PostgresResources.ObjectStore.class).forEach(store -> {
            checkSecret(store.where(), store.resource().configuration().s3Credentials().accessKeyId());
            checkSecret(store.where(), store.resource().configuration().s3Credentials().secretAccessKey());
        });
        platform.custom(KeycloakResources.Server.class).forEach(server -> {
            checkSecret(server.where(), server.resource().db().usernameSecret());
            checkSecret(server.where(), server.resource().db().passwordSecret());
            checkSecret(server.where(), server.resource().bootstrapAdmin().user().secret(), "username", "password");
            checkAddress(server.where(), "db.url", server.resource().db().url());
        });
        platform.custom(KeycloakResources.RealmImport.class).forEach(realm -> findings.require(realm.where(),
                platform.has("Keycloak", realm.resource().keycloakCRName()), "there is no Keycloak " + realm.resource().keycloakCRName()));
    }

    private void checkEdge() {
        platform.all(Gateway.class).forEach(gateway -> gateway.resource().getSpec().getListeners().stream()
                .filter(listener -> listener.getTls() != null).flatMap(listener -> listener.getTls().getCertificateRefs().stream())
                .forEach(certificate -> checkSecret(gateway.where(), certificate.getName(), "tls.crt", "tls.key")));
        platform.all(HTTPRoute.class).forEach(route -> {
            route.resource().getSpec().getParentRefs().forEach(parent -> findings.require(route.where(),
                    platform.all(Gateway.class).filter(gateway -> gateway.name().equals(parent.getName()))
                            .anyMatch(gateway -> gateway.resource().getSpec().getListeners().stream().anyMatch(l -> l.getName().equals(parent.getSectionName()))),
                    "there is no listener " + parent.getName() + "/" + parent.getSectionName()));
            route.resource().getSpec().getRules().stream().flatMap(rule -> rule.getBackendRefs().stream())
                    .forEach(backend -> checkAddress(route.where(), "backend", backend.getName() + ":" + backend.getPort()));
        });
    }
}
