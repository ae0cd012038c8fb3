package org.hirfa.deployment.kubernetes;

import org.hirfa.deployment.kubernetes.Platform.Named;

import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.ParentReference;

/// Everything that the operators' resources and the edge refer to is there too.
final class OperatorRules {

    private final Platform platform;
    private final References references;
    private final Findings findings;

    OperatorRules(Platform platform, References references, Findings findings) {
        this.platform = platform;
        this.references = references;
        this.findings = findings;
    }

    void check() {
        platform.custom(PostgresResources.Cluster.class).forEach(this::checkPostgres);
        platform.custom(PostgresResources.Database.class).forEach(this::checkDatabase);
        platform.custom(PostgresResources.ScheduledBackup.class)
                .forEach(backup -> references.named(backup.where(), "Cluster", backup.resource().cluster().getName()));
        platform.custom(PostgresResources.ObjectStore.class).forEach(store -> {
            references.secret(store.where(), store.resource().configuration().s3Credentials().accessKeyId());
            references.secret(store.where(), store.resource().configuration().s3Credentials().secretAccessKey());
        });
        platform.custom(KeycloakResources.Server.class).forEach(this::checkKeycloak);
        platform.custom(KeycloakResources.RealmImport.class)
                .forEach(realm -> references.named(realm.where(), "Keycloak", realm.resource().keycloakCRName()));
        platform.all(Gateway.class).forEach(this::checkCertificates);
        platform.all(HTTPRoute.class).forEach(this::checkRoute);
    }

    private void checkPostgres(Named<PostgresResources.Cluster> cluster) {
        references.secret(cluster.where(), cluster.resource().bootstrap().initdb().secret().getName(), "username", "password");
        cluster.resource().managed().roles()
                .forEach(role -> references.secret(cluster.where(), role.passwordSecret().getName(), "username", "password"));
        cluster.resource().plugins().forEach(plugin -> references.named(cluster.where(), "ObjectStore",
                plugin.parameters().getOrDefault("barmanObjectName", "(none)")));
    }

    private void checkDatabase(Named<PostgresResources.Database> database) {
        references.named(database.where(), "Cluster", database.resource().cluster().getName());
        boolean ownerExists = platform.custom(PostgresResources.Cluster.class)
                .flatMap(cluster -> cluster.resource().managed().roles().stream())
                .anyMatch(role -> role.name().equals(database.resource().owner()));
        findings.require(database.where(), ownerExists, "there is no role " + database.resource().owner());
    }

    private void checkKeycloak(Named<KeycloakResources.Server> server) {
        var spec = server.resource();
        references.secret(server.where(), spec.db().usernameSecret());
        references.secret(server.where(), spec.db().passwordSecret());
        references.secret(server.where(), spec.bootstrapAdmin().user().secret(), "username", "password");
        references.address(server.where(), "db.url", spec.db().url());
    }

    private void checkCertificates(Named<Gateway> gateway) {
        gateway.resource().getSpec().getListeners().stream().filter(listener -> listener.getTls() != null)
                .flatMap(listener -> listener.getTls().getCertificateRefs().stream())
                .forEach(certificate -> references.secret(gateway.where(), certificate.getName(), "tls.crt", "tls.key"));
    }

    private void checkRoute(Named<HTTPRoute> route) {
        route.resource().getSpec().getParentRefs().forEach(parent -> findings.require(route.where(), hasListener(parent),
                "there is no listener " + parent.getName() + "/" + parent.getSectionName()));
        route.resource().getSpec().getRules().stream().flatMap(rule -> rule.getBackendRefs().stream())
                .forEach(backend -> references.address(route.where(), "backend", backend.getName() + ":" + backend.getPort()));
    }

    private boolean hasListener(ParentReference parent) {
        return platform.all(Gateway.class).filter(gateway -> gateway.name().equals(parent.getName()))
                .flatMap(gateway -> gateway.resource().getSpec().getListeners().stream())
                .anyMatch(listener -> listener.getName().equals(parent.getSectionName()));
    }
}
