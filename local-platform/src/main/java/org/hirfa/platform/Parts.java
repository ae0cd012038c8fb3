package org.hirfa.platform;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hirfa.embedded.KafkaNode;

/// The list of the platform's parts, in the order in which they are shown.
final class Parts {

    /// A small heap is collected best by one thread.
    private static final String SERIAL = "-XX:+UseSerialGC";

    /// These live too short and do too little for the optimising compiler to pay.
    private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

    private final Settings settings;
    private final Addresses addresses;

    private Parts(Settings settings) {
        this.settings = settings;
        this.addresses = new Addresses(settings);
    }

    static List<Part> of(Settings settings) {
        var parts = new Parts(settings);
        return List.of(new PostgresPart(settings), parts.kafka(), parts.keycloak(), parts.service("registry"),
                parts.service("training"), parts.service("funding"), parts.gateway());
    }

    private Part kafka() {
        var built = settings.project().resolve("local-platform/target");
        int port = settings.port(Door.KAFKA);
        return new JvmPart(new JvmPart.Plan("kafka", Set.of(), List.of(Door.KAFKA, Door.KAFKA_CONTROLLER),
                settings.log("kafka"), List.of(built.resolve("lib")),
                java("kafka", QUICK_COMPILER, "-Djava.util.logging.config.class=" + QuietLogging.class.getName(),
                        "-cp", built.resolve("lib") + "/*:" + built + "/*", KafkaNode.class.getName(),
                        settings.data("kafka").toString(), "" + port, "" + settings.port(Door.KAFKA_CONTROLLER)),
                Map.of(), () -> Probe.accepts(port), note -> {}));
    }

    private Part keycloak() {
        var installation = new KeycloakInstallation(settings, addresses);
        var ready = management(Door.KEYCLOAK_MANAGEMENT, "/health/ready");
        return new JvmPart(new JvmPart.Plan("keycloak", Set.of("postgres"),
                List.of(Door.KEYCLOAK, Door.KEYCLOAK_MANAGEMENT), settings.log("keycloak"),
                List.of(installation.archive()), java("keycloak", installation.startArguments()),
                installation.environment(), () -> Probe.answersOk(ready), installation::prepare));
    }

    private Part service(String name) {
        var environment = serverEnvironment(name);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", addresses.jdbc(name));
        environment.put("QUARKUS_DATASOURCE_USERNAME", name);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", name);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", addresses.kafka());
        environment.put("HIRFA_COUNTRY", settings.country());
        environment.put("HIRFA_KEYS_DIRECTORY", settings.home().resolve("keys").toString());
        environment.put("HIRFA_KEYS_CREATE_MISSING", "true");
        // Not Keycloak, which takes longest: a service asks it for its keys when the first token comes.
        return quarkus(name, name + "-service", Set.of("postgres", "kafka"), environment, QUICK_COMPILER);
    }

    private Part gateway() {
        var environment = serverEnvironment("gateway");
        for (var service : List.of("registry", "training", "funding")) {
            environment.put("HIRFA_ROUTES_" + service.toUpperCase(java.util.Locale.ROOT), addresses.service(service).toString());
        }
        return quarkus("gateway", "gateway", Set.of(), environment, "-XX:+TieredCompilation");
    }

    private Part quarkus(String name, String module, Set<String> needs, Map<String, String> environment, String compiler) {
        var jar = settings.project().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        var door = Door.of(name).orElseThrow();
        var management = Door.of(name + "-management").orElseThrow();
        var ready = management(management, "/q/health/ready");
        return new JvmPart(new JvmPart.Plan(name, needs, List.of(door, management), settings.log(name), List.of(jar),
                java(name, compiler, "-jar", jar.toString()), environment, () -> Probe.answersOk(ready), note -> {}));
    }

    private Map<String, String> serverEnvironment(String name) {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", "" + settings.port(Door.of(name).orElseThrow()));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", "" + settings.port(Door.of(name + "-management").orElseThrow()));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", addresses.realm().toString());
        environment.put("HIRFA_PUBLIC_ORIGIN", addresses.gateway().toString());
        return environment;
    }

    private List<String> java(String part, String... more) {
        var command = new ArrayList<>(List.of("-Xmx" + settings.memory().get(part), SERIAL,
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of(more));
        return List.copyOf(command);
    }

    private URI management(Door door, String path) {
        return URI.create("http://127.0.0.1:" + settings.port(door) + path);
    }
}
