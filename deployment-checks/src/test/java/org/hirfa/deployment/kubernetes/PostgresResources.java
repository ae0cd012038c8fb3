package org.hirfa.deployment.kubernetes;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SecretKeySelector;

/// What this project uses of CloudNativePG 1.30 and of its backup plugin, by the names of their resource definitions.
final class PostgresResources {

    private PostgresResources() {
    }

    record Cluster(int instances, String imageName, boolean enableSuperuserAccess, InheritedMetadata inheritedMetadata, Bootstrap bootstrap,
            Managed managed, Postgresql postgresql, Storage storage, @Nullable Storage walStorage, ResourceRequirements resources,
            Affinity affinity, List<Plugin> plugins) {
    }

    record InheritedMetadata(Map<String, String> labels) {
    }

    record Bootstrap(Initdb initdb) {
    }

    record Initdb(String database, String owner, LocalObjectReference secret, String encoding, boolean dataChecksums) {
    }

    record Managed(List<Role> roles) {
    }

    record Role(String name, Presence ensure, boolean login, LocalObjectReference passwordSecret) {
    }

    enum Presence { present, absent }

    record Postgresql(Synchronous synchronous, Map<String, String> parameters) {
    }

    record Synchronous(Method method, int number, DataDurability dataDurability) {
    }

    enum Method { any, first }

    enum DataDurability { required, preferred }

    record Storage(String size, @Nullable String storageClass) {
    }

    record Affinity(boolean enablePodAntiAffinity, PodAntiAffinityType podAntiAffinityType, String topologyKey) {
    }

    enum PodAntiAffinityType { required, preferred }

    record Plugin(String name, boolean isWALArchiver, Map<String, String> parameters) {
    }

    record Database(String name, String owner, LocalObjectReference cluster, Reclaim databaseReclaimPolicy) {
    }

    enum Reclaim { retain, delete }

    record ScheduledBackup(String schedule, boolean immediate, BackupOwner backupOwnerReference, LocalObjectReference cluster,
            BackupMethod method, PluginConfiguration pluginConfiguration) {
    }

    enum BackupOwner { none, self, cluster }

    enum BackupMethod { barmanObjectStore, volumeSnapshot, plugin }

    record PluginConfiguration(String name, @Nullable Map<String, String> parameters) {
    }

    record ObjectStore(String retentionPolicy, ObjectStoreConfiguration configuration) {
    }

    record ObjectStoreConfiguration(String destinationPath, String endpointURL, S3Credentials s3Credentials, Compressed wal, Compressed data) {
    }

    record S3Credentials(SecretKeySelector accessKeyId, SecretKeySelector secretAccessKey) {
    }

    record Compressed(String compression) {
    }
}
