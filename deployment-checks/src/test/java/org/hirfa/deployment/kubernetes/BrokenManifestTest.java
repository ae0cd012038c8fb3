package org.hirfa.deployment.kubernetes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hirfa.deployment.reading.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Takes the production manifests, breaks one thing in one file, and expects to be told of it: a rule that nothing can
/// break would look just like one that is kept.
class BrokenManifestTest {

    private static final Map<String, String> FILES = Overlay.PROD.files();

    @ParameterizedTest(name = "{0}: {1} -> {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            base/gateway.yaml          | runAsNonRoot: true                 | runAsNonRoot: false               | runAsNonRoot is not true
            base/gateway.yaml          | runAsUser: 10001                   | runAsUser: 0                      | runAsUser is not a number above 0
            base/gateway.yaml          | type: RuntimeDefault               | type: Unconfined                  | seccompProfile is not RuntimeDefault
            base/gateway.yaml          | automountServiceAccountToken: false\\n      enable | automountServiceAccountToken: true\\n      enable | automountServiceAccountToken is not false
            base/gateway.yaml          | enableServiceLinks: false          | hostNetwork: true                 | shares a name space of the node
            base/gateway.yaml          | emptyDir:\\n            sizeLimit: 256Mi | hostPath:\\n            path: /tmp | mounts a folder of the node
            base/registry-service.yaml | defaultMode: 0440                  | defaultMode: 0444                 | readable by all
            base/gateway.yaml          | hirfa/gateway:0.1.0                | hirfa/gateway:latest              | no exact tag
            base/gateway.yaml          | hirfa/gateway:0.1.0                | hirfa/gateway                     | no exact tag
            base/gateway.yaml          | hirfa/gateway:0.1.0                | hirfa/gateway:0.2.0               | different versions
            base/gateway.yaml          | hirfa/gateway:0.1.0                | hirfa/registry-service:0.1.0      | its image is called
            base/gateway.yaml          | allowPrivilegeEscalation: false    | allowPrivilegeEscalation: true    | allowPrivilegeEscalation is not false
            base/gateway.yaml          | drop: [ALL]                        | drop: [NET_RAW]                   | capabilities are not all dropped
            base/gateway.yaml          | readOnlyRootFilesystem: true       | readOnlyRootFilesystem: false     | readOnlyRootFilesystem is not true
            base/gateway.yaml          | readOnlyRootFilesystem: true       | privileged: true                  | privileged
            base/gateway.yaml          | cpu: 250m                          | ephemeral-storage: 1Gi            | no request for cpu
            base/gateway.yaml          | limits:\\n              memory: 640Mi | limits:\\n              cpu: "1" | no limit for memory
            base/gateway.yaml          | limits:\\n              memory: 640Mi | limits:\\n              memory: 1Gi | differ
            base/gateway.yaml          | livenessProbe:\\n            httpGet:\\n              path: /q/health/live\\n              port: management | livenessProbe:\\n            tcpSocket:\\n              port: http | does not ask the service itself
            base/gateway.yaml          | path: /q/health/ready\\n              port: management | path: /q/health/ready\\n              port: manage | which the container does not have
            base/gateway.yaml          | path: /q/health/ready\\n              port: management | path: /q/health/ready\\n              port: http | does not use the management port
            base/gateway.yaml          | path: /q/health/ready              | path: /health                     | readinessProbe asks /health
            base/gateway.yaml          | serviceAccountName: gateway        | serviceAccountName: default       | no ServiceAccount default
            base/gateway.yaml          | value: "9080"                      | value: "9081"                     | QUARKUS_MANAGEMENT_PORT
            base/gateway.yaml          | name: HIRFA_ROUTES_FUNDING         | name: HIRFA_ROUTE_FUNDING         | does not know HIRFA_ROUTE_FUNDING
            base/gateway.yaml          | http://funding-service:8083        | http://funding-service:8082       | leads nowhere
            base/gateway.yaml          | http://funding-service:8083        | http://funding:8083               | leads nowhere
            base/gateway.yaml          | key: public-origin                 | key: origin                       | has no key origin
            base/gateway.yaml          | - name: tmp\\n              mountPath | - name: temp\\n              mountPath | no volume temp
            base/gateway.yaml          | targetPort: http                   | targetPort: https                 | no container has the port https
            base/gateway.yaml          | selector:\\n    app.kubernetes.io/name: gateway | selector:\\n    app.kubernetes.io/name: door | its selector finds no pod
            base/gateway.yaml          | targetPort: http                   | targetPort: http\\n  type: LoadBalancer | a door of its own
            base/gateway.yaml          | selector:\\n    matchLabels:\\n      app.kubernetes.io/name: gateway\\n  template | selector:\\n    matchLabels:\\n      app.kubernetes.io/name: door\\n  template | does not find its own pods
            base/gateway.yaml          | selector:\\n    matchLabels:\\n      app.kubernetes.io/name: gateway\\n  template | selector:\\n    matchLabels:\\n      app.kubernetes.io/part-of: hirfa\\n  template | finds pods of others too
            base/gateway.yaml          | maxUnavailable: 1\\n  selector:\\n    matchLabels:\\n      app.kubernetes.io/name: gateway | maxUnavailable: 1\\n  selector:\\n    matchLabels:\\n      app.kubernetes.io/name: door | no PodDisruptionBudget covers it
            base/gateway.yaml          | labelSelector:\\n            matchLabels:\\n              app.kubernetes.io/name: gateway | labelSelector:\\n            matchLabels:\\n              app.kubernetes.io/name: door | not spread over nodes
            base/registry-service.yaml | name: registry-database\\n                  key: password | name: registry-database\\n                  key: pass | has no key pass
            base/registry-service.yaml | secretName: registry-keys          | secretName: register-keys         | no Secret register-keys
            base/registry-service.yaml | secretName: registry-keys          | secretName: funding-keys          | nothing uses registry-keys
            base/registry-service.yaml | name: HIRFA_COUNTRY                | name: HIRFA_PUBLIC_ORIGIN         | is set twice
            base/registry-service.yaml | valueFrom:\\n                secretKeyRef:\\n                  name: registry-database\\n                  key: password | value: hirfa | does not come from a Secret
            prod/platform.yaml         | postgres-rw:5432/registry          | postgres-rw:5432/register         | a database that nobody creates
            prod/platform.yaml         | kafka-kafka-bootstrap:9092         | kafka-kafka-bootstrap:9093        | leads nowhere
            prod/platform.yaml         | keycloak-service:8080              | keycloak:8080                     | leads nowhere
            prod/postgres.yaml         | name: training-database            | name: training-db                 | the Secret training-db has no key
            prod/postgres.yaml         | barmanObjectName: postgres         | barmanObjectName: postgresql      | no ObjectStore postgresql
            prod/postgres.yaml         | owner: funding                     | owner: fund                       | there is no role fund
            prod/postgres.yaml         | instances: 3                       | instances: 1                      | fewer than three instances
            prod/postgres.yaml         | dataDurability: required           | dataDurability: preferred         | may be lost with its node
            prod/postgres.yaml         | podAntiAffinityType: required      | podAntiAffinityType: preferred    | may share a node
            prod/postgres.yaml         | isWALArchiver: true                | isWALArchiver: false              | not archived
            prod/postgres-backup.yaml  | key: access-key-id                 | key: access-key                   | has no key access-key
            prod/postgres-backup.yaml  | cluster:\\n    name: postgres      | cluster:\\n    name: postgresql   | nothing takes backups
            prod/kafka.yaml            | replicas: 3                        | replicas: 1                       | fewer than three brokers
            prod/kafka.yaml            | min.insync.replicas: 2             | min.insync.replicas: 1            | min.insync.replicas is not 2
            prod/kafka.yaml            | topics.enable: false               | topics.enable: true               | would create a topic
            prod/kafka-topics.yaml     | replicas: 3                        | replicas: 2                       | replicas is not 3
            prod/kafka-topics.yaml     | strimzi.io/cluster: kafka          | strimzi.io/cluster: events        | there is no Kafka events
            prod/keycloak.yaml         | instances: 2                       | instances: 1                      | fewer than two instances
            prod/keycloak.yaml         | hostname: https:                   | hostname: http:                   | not reached by HTTPS
            prod/keycloak.yaml         | secret: keycloak-admin             | secret: keycloak-root             | keycloak-root has no key
            prod/keycloak-realm.json   | "keycloakCRName": "keycloak"       | "keycloakCRName": "hirfa"         | there is no Keycloak hirfa
            prod/edge.yaml             | name: gateway\\n          port: 8080 | name: gateway\\n          port: 80 | leads nowhere
            prod/edge.yaml             | sectionName: accounts              | sectionName: account              | no listener edge/account
            prod/edge.yaml             | name: accounts-tls                 | name: account-tls                 | account-tls has no key
            prod/namespace.yaml        | kind: Namespace                    | kind: Secret                      | written into the manifests
            autoscaling/autoscalers.yaml | kind: Deployment\\n    name: gateway | kind: Deployment\\n    name: door | scales something that is not there
            network-policies/default-deny.yaml | [Ingress, Egress]          | [Ingress]                         | nothing refuses traffic
            network-policies/gateway.yaml | hirfa.org/behind-gateway: "true" | hirfa.org/behind: "true"         | a peer's selector finds no pod
            network-policies/gateway.yaml | - {port: 8080}                  | - {port: 8180}                    | no pod has the port 8180
            network-policies/services.yaml | hirfa.org/uses-events: "true"  | hirfa.org/events: "true"          | its selector finds no pod
            network-policies/services.yaml | - {port: 9092}                 | - {port: 9094}                    | no pod has the port 9094
            network-policies/parts.yaml | ingress:\\n    - from:\\n        - podSelector:\\n            matchLabels:\\n              hirfa.org/uses-events: "true"\\n      ports | ingress:\\n    - ports | lets everybody in
            """)
    void isNoticed(String file, String right, String wrong, String expected) {
        assertThat(Overlay.PROD.check(broken(file, right, wrong).values())).extracting(Finding::what).anyMatch(what -> what.contains(expected));
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            base/gateway.yaml         | runAsNonRoot: true           | runAsNonroot: true
            base/gateway.yaml         | periodSeconds: 3             | periodSecond: 3
            base/gateway.yaml         | value: "8080"                | value: 8080
            base/gateway.yaml         | containerPort: 8080          | containerPort: "8080"
            base/gateway.yaml         | apiVersion: apps/v1          | apiVersion: apps/v1beta2
            base/gateway.yaml         | replicas: 2                  | replicas: 2\\n  replicas: 3
            network-policies/gateway.yaml | podSelector:\\n    matchLabels | podSelector:\\n    matchLabel
            prod/edge.yaml            | backendRefs                  | backends
            prod/postgres.yaml        | enableSuperuserAccess: false | superuserAccess: false
            prod/postgres.yaml        | method: any                  | method: quorum
            prod/postgres-backup.yaml | retentionPolicy: 30d         | retention: 30d
            prod/kafka.yaml           | deleteClaim: false           | deleteClaims: false
            prod/kafka.yaml           | metadataVersion              | metadata
            prod/kafka-topics.yaml    | partitions: 3                | partition: 3
            prod/keycloak.yaml        | backchannelDynamic           | backchannel
            prod/keycloak.yaml        | v2beta1                      | v2alpha2
            """)
    void isNotEvenRead(String file, String right, String wrong) {
        var texts = broken(file, right, wrong);
        assertThatThrownBy(() -> Platform.read(texts.values(), Map.of())).isInstanceOf(RuntimeException.class);
    }

    @Test
    void oneReplicaWithoutAutoscalerIsTooFew() {
        var texts = broken("base/gateway.yaml", "replicas: 2", "replicas: 1");
        texts.keySet().removeIf(path -> path.endsWith("autoscalers.yaml"));
        assertThat(Overlay.PROD.check(texts.values())).contains(new Finding("Deployment/gateway", "fewer than two replicas"));
    }

    @Test
    void aClaimThatNobodyMakesIsNoticed() {
        var texts = Overlay.DEV.rendered().map(text -> text.replace("claimName: registry-keys", "claimName: register-keys"));
        texts.ifPresent(text -> assertThat(Overlay.DEV.check(List.of(text))).extracting(Finding::what)
                .contains("there is no PersistentVolumeClaim register-keys"));
        assertThat(Overlay.PROD.check(broken("base/registry-service.yaml", "secret:\\n            secretName: registry-keys\\n            defaultMode: 0440",
                "persistentVolumeClaim:\\n            claimName: register-keys").values())).extracting(Finding::what)
                .contains("there is no PersistentVolumeClaim register-keys");
    }

    private static Map<String, String> broken(String file, String right, String wrong) {
        var texts = new LinkedHashMap<>(FILES);
        var path = texts.keySet().stream().filter(name -> name.endsWith(file)).findFirst().orElseThrow(() -> new AssertionError("no file " + file));
        var from = right.replace("\\n", "\n");
        assertThat(texts.get(path)).contains(from);
        texts.computeIfPresent(path, (_, text) -> text.replace(from, wrong.replace("\\n", "\n")));
        return texts;
    }
}
