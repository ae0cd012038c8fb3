package org.hirfa.deployment.kubernetes;

import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Volume;

/// Everything that a pod refers to by name is there: its account, settings, secrets, volumes, hosts, databases.
final class ReferenceRules {

    private static final Pattern DATABASE = Pattern.compile("jdbc:postgresql://[^/]+/(\\w+).*");

    private final Platform platform;
    private final Function<String, Set<String>> knownVariables;
    private final References references;
    private final Findings findings;

    private ReferenceRules(Platform platform, Function<String, Set<String>> knownVariables, References references, Findings findings) {
        this.platform = platform;
        this.knownVariables = knownVariables;
        this.references = references;
        this.findings = findings;
    }

    /// @param knownVariables the environment variables that a deployable understands
    static void check(Platform platform, Function<String, Set<String>> knownVariables, Findings findings) {
        var references = new References(platform, findings);
        var rules = new ReferenceRules(platform, knownVariables, references, findings);
        platform.workloads().forEach(rules::checkWorkload);
        platform.all(ConfigMap.class).filter(map -> map.name().equals("platform"))
                .forEach(map -> map.resource().getData().forEach((key, value) -> rules.checkSetting(map.where(), key, value)));
        new OperatorRules(platform, references, findings).check();
        references.everySecretToCreateIsUsed();
    }

    private void checkWorkload(Workload workload) {
        var pod = workload.template().getSpec();
        if (workload.isOurs()) {
            references.named(workload.where(), "ServiceAccount", pod.getServiceAccountName());
        }
        pod.getVolumes().forEach(volume -> checkVolume(workload.where(), volume));
        for (var container : workload.containers()) {
            container.getVolumeMounts().forEach(mount -> findings.require(workload.where(),
                    workload.volumeNames().contains(mount.getName()), "there is no volume " + mount.getName()));
            container.getEnv().forEach(variable -> checkVariable(workload, container, variable));
        }
    }

    private void checkVolume(String where, Volume volume) {
        if (volume.getSecret() != null) {
            references.secret(where, volume.getSecret().getSecretName());
        }
        if (volume.getConfigMap() != null) {
            references.named(where, "ConfigMap", volume.getConfigMap().getName());
        }
        if (volume.getPersistentVolumeClaim() != null) {
            references.named(where, "PersistentVolumeClaim", volume.getPersistentVolumeClaim().getClaimName());
        }
    }

    private void checkVariable(Workload workload, Container container, EnvVar variable) {
        var where = workload.where();
        var name = variable.getName();
        findings.require(where, !workload.isOurs() || knownVariables.apply(workload.name()).contains(name),
                "the application does not know " + name);
        findings.require(where, container.getEnv().stream().filter(other -> other.getName().equals(name)).count() == 1, name + " is set twice");
        var from = variable.getValueFrom();
        if (from == null) {
            findings.require(where, !name.matches(".*(PASSWORD|SECRET).*"), name + " does not come from a Secret");
            if (name.startsWith("HIRFA_ROUTES_")) {
                references.address(where, name, variable.getValue());
            }
            return;
        }
        if (from.getSecretKeyRef() != null) {
            references.secret(where, from.getSecretKeyRef());
        }
        if (from.getConfigMapKeyRef() != null) {
            references.setting(where, from.getConfigMapKeyRef().getName(), from.getConfigMapKeyRef().getKey());
        }
    }

    /// The settings name hosts and databases; all of them belong to this platform.
    private void checkSetting(String where, String key, String value) {
        if (key.endsWith("-jdbc-url") || key.endsWith("-servers") || key.endsWith("-server-url")) {
            references.address(where, key, value);
        }
        var database = DATABASE.matcher(value);
        findings.require(where, !database.matches() || databaseExists(database.group(1)), key + " names a database that nobody creates");
    }

    private boolean databaseExists(String name) {
        boolean byScript = platform.all(ConfigMap.class).flatMap(map -> map.resource().getData().values().stream())
                .flatMap(String::lines).anyMatch(line -> line.startsWith("create_database " + name + " "));
        boolean byResource = platform.custom(PostgresResources.Database.class)
                .anyMatch(database -> database.resource().name().equals(name));
        return byScript || byResource || platform.custom(PostgresResources.Cluster.class)
                .anyMatch(cluster -> cluster.resource().bootstrap().initdb().database().equals(name));
    }
}
