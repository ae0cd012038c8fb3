package org.hirfa.deployment.kubernetes;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.hirfa.deployment.reading.ProjectFiles;
import org.hirfa.deployment.reading.StrictYaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.strimzi.api.kafka.model.topic.KafkaTopic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class OverlayTest {

    @ParameterizedTest
    @EnumSource
    void keepsAllRulesAsRendered(Overlay overlay) {
        var rendered = overlay.rendered();
        assumeTrue(rendered.isPresent(), "no kubectl on this machine: only the files themselves were checked");
        assertThat(overlay.check(List.of(rendered.get()))).isEmpty();
    }

    @Test
    void productionKeepsAllRulesFileByFile() {
        assertThat(Overlay.PROD.check(Overlay.PROD.files().values())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyFileIsReadStrictly(Overlay overlay) {
        var files = overlay.files();
        assertThat(files).hasSizeGreaterThan(10);
        assertThat(Platform.read(files.values(), overlay.outsideSecrets()).manifests()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @EnumSource
    void everyPatchChangesSomethingThatIsThere(Overlay overlay) {
        var platform = Platform.read(overlay.files().values(), overlay.outsideSecrets());
        for (var file : Kustomization.patchFiles(overlay.folder())) {
            for (var patch : StrictYaml.documents(ProjectFiles.text(file))) {
                var manifest = Manifest.of(patch);
                assertThat(platform.has(manifest.kind(), manifest.name())).as(file.toString()).isTrue();
            }
        }
    }

    @Test
    void developmentRunsOneOfEach() {
        var rendered = Overlay.DEV.rendered();
        assumeTrue(rendered.isPresent(), "no kubectl on this machine: what the overlay changes was not checked");
        assertThat(Platform.read(List.of(rendered.get()), Map.of()).workloads()).hasSize(7)
                .allMatch(workload -> Integer.valueOf(1).equals(workload.replicas()));
    }

    /// A token counts only if its issuer is, to the letter, the one that Keycloak writes.
    @Test
    void issuerAndDoorsHaveTheSameNamesEverywhere() {
        var production = Platform.read(Overlay.PROD.files().values(), Map.of());
        var settings = settings(production);
        var accounts = production.custom(KeycloakResources.Server.class).findFirst().orElseThrow().resource().hostname().hostname();
        var doors = production.all(HTTPRoute.class).flatMap(route -> route.resource().getSpec().getHostnames().stream()).toList();

        assertThat(settings).containsEntry("oidc-token-issuer", accounts + "/realms/hirfa");
        assertThat(doors).contains(URI.create(accounts).getHost(), URI.create(settings.get("public-origin")).getHost());

        var development = Platform.read(Overlay.DEV.files().values(), Map.of());
        var keycloak = development.workloads().stream().filter(workload -> workload.name().equals("keycloak")).findFirst().orElseThrow();
        assertThat(keycloak.containers().getFirst().getEnv()).filteredOn(variable -> variable.getName().equals("KC_HOSTNAME"))
                .singleElement().satisfies(name -> assertThat(settings(development))
                        .containsEntry("oidc-token-issuer", name.getValue() + "/realms/hirfa"));
    }

    @Test
    void everyTopicThatAServiceFillsIsThere() {
        assertThat(Platform.read(Overlay.PROD.files().values(), Map.of()).all(KafkaTopic.class).map(Platform.Named::name))
                .containsExactlyInAnyOrderElementsOf(topics("hirfa.outbox.topics="));
    }

    /// Copies of facts are fed by their topic alone; what Kafka forgets of it, a new or restored consumer never learns.
    @Test
    void topicsKeepTheLastFactOfEachKeyUnlessTheServiceCallsThemPassing() {
        var facts = topics("hirfa.outbox.topics=");
        facts.removeAll(topics("hirfa.outbox.passing-topics="));
        assertThat(Platform.read(Overlay.PROD.files().values(), Map.of()).all(KafkaTopic.class)
                .filter(topic -> "compact".equals(topic.resource().getSpec().getConfig().get("cleanup.policy"))).map(Platform.Named::name))
                .containsExactlyInAnyOrderElementsOf(facts)
                .contains("hirfa.registry.artisan", "hirfa.registry.card", "hirfa.registry.application", "hirfa.training.session",
                        "hirfa.training.certificate");
    }

    private static Set<String> topics(String setting) {
        var named = new TreeSet<String>();
        for (var service : List.of("registry-service", "training-service", "funding-service")) {
            ProjectFiles.text(service + "/src/main/resources/application.properties").lines()
                    .filter(line -> line.startsWith(setting))
                    .forEach(line -> named.addAll(List.of(line.substring(setting.length()).split(","))));
        }
        return named;
    }

    /// One realm for all ways to start: a copy that has grown apart would show only in production.
    @Test
    void productionImportsTheRealmOfTheProject() {
        var imported = Platform.read(Overlay.PROD.files().values(), Map.of()).custom(KeycloakResources.RealmImport.class).findFirst().orElseThrow();
        assertThat(imported.resource().realm())
                .as("renew it: jq --indent 2 '{apiVersion: \"k8s.keycloak.org/v2beta1\", kind: \"KeycloakRealmImport\", metadata: {name: \"hirfa\"},"
                        + " spec: {keycloakCRName: \"keycloak\", realm: .}}' keycloak/hirfa-realm.json > k8s/overlays/prod/keycloak-realm.json")
                .isEqualTo(StrictYaml.documents(ProjectFiles.text("keycloak/hirfa-realm.json")).getFirst());
    }

    @Test
    void developmentCreatesDatabasesAsComposeDoes() {
        var script = Platform.read(Overlay.DEV.files().values(), Map.of()).all(ConfigMap.class)
                .filter(map -> map.name().equals("postgres-init")).findFirst().orElseThrow().resource().getData().get("create-databases.sh");
        assertThat(script).isEqualTo(ProjectFiles.text("docker/postgres/create-databases.sh"));
    }

    @Test
    void composeAndKubernetesNameTheSameImages() {
        var compose = ProjectFiles.text("docker-compose.yml").lines().map(String::strip).filter(line -> line.startsWith("image: "))
                .map(line -> line.substring("image: ".length())).collect(Collectors.toSet());
        var images = Platform.read(Overlay.DEV.files().values(), Map.of()).workloads().stream()
                .flatMap(workload -> workload.containers().stream()).map(container -> container.getImage()).collect(Collectors.toSet());
        var version = ProjectFiles.text("pom.xml").split("<version>")[1].split("(-SNAPSHOT)?</version>")[0];

        assertThat(images).isEqualTo(compose);
        assertThat(images).filteredOn(image -> image.startsWith("hirfa/")).hasSize(4).allMatch(image -> image.endsWith(":" + version));
    }

    private static Map<String, String> settings(Platform platform) {
        return platform.all(ConfigMap.class).filter(map -> map.name().equals("platform")).findFirst().orElseThrow().resource().getData();
    }
}
