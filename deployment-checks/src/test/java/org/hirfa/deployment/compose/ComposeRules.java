package org.hirfa.deployment.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.hirfa.deployment.compose.ComposeFile.Service;
import org.hirfa.deployment.reading.Finding;
import org.jspecify.annotations.Nullable;

/// What the platform for one machine promises: nothing reachable from other machines, nothing privileged, everything
/// bounded, started in an order that waits for health.
final class ComposeRules {

    private static final Set<String> MAY_PUBLISH = Set.of("gateway", "keycloak");
    private static final Pattern LOOPBACK = Pattern.compile("127\\.0\\.0\\.1:(\\$\\{[A-Z_]+:-\\d+}|\\d+):\\d+");
    private static final Pattern TAG = Pattern.compile(".+:(?!latest$)[\\w.-]*\\d[\\w.-]*(@sha256:[0-9a-f]{64})?");
    private static final Pattern WRITTEN_PASSWORD = Pattern.compile("(?i).*(password|secret).*");

    private final ComposeFile file;
    private final Function<String, Set<String>> knownVariables;
    private final List<Finding> findings = new ArrayList<>();

    private ComposeRules(ComposeFile file, Function<String, Set<String>> knownVariables) {
        this.file = file;
        this.knownVariables = knownVariables;
    }

    /// @param knownVariables the environment variables that a deployable understands
    static List<Finding> check(ComposeFile file, Function<String, Set<String>> knownVariables) {
        var rules = new ComposeRules(file, knownVariables);
        file.services().forEach(rules::check);
        return rules.findings;
    }

    private void check(String name, Service service) {
        require(name, TAG.matcher(service.image()).matches(), "the image " + service.image() + " has no exact tag");
        require(name, service.restart() != null, "it would stay down after a failure: restart is missing");
        checkBounds(name, service);
        checkPrivileges(name, service);
        checkDoors(name, service);
        checkHealth(name, service);
        checkEnvironment(name, service);
        if (service.isOurs()) {
            checkOurs(name, service);
        }
    }

    private void checkBounds(String name, Service service) {
        require(name, service.memLimit() != null, "mem_limit is missing");
        require(name, service.cpus() != null, "cpus is missing");
        require(name, service.pidsLimit() != null, "pids_limit is missing");
    }

    private void checkPrivileges(String name, Service service) {
        require(name, !Boolean.TRUE.equals(service.privileged()), "privileged");
        require(name, service.networkMode() == null && service.pid() == null, "it shares a name space of the machine");
        require(name, service.capAdd() == null, "capabilities are added");
        require(name, orEmpty(service.securityOpt()).contains("no-new-privileges:true"), "security_opt lacks no-new-privileges:true");
        for (var volume : orEmpty(service.volumes())) {
            var source = volume.substring(0, volume.indexOf(':'));
            boolean folder = source.startsWith(".") || source.startsWith("/");
            require(name, !volume.contains("docker.sock"), "whoever holds Docker's socket is root of the machine");
            require(name, !folder || volume.endsWith(":ro"), "files of the project must be mounted read-only: " + volume);
            require(name, folder || file.volumes().containsKey(source), "the volume " + source + " is not declared");
        }
    }

    private void checkDoors(String name, Service service) {
        var ports = orEmpty(service.ports());
        require(name, ports.isEmpty() || MAY_PUBLISH.contains(name), "only " + MAY_PUBLISH + " may publish ports");
        ports.forEach(port -> require(name, LOOPBACK.matcher(port).matches(), "the port " + port + " is not bound to 127.0.0.1"));
        var networks = orEmpty(service.networks());
        require(name, !networks.isEmpty(), "networks are missing: it would be on one that leads outside");
        networks.forEach(network -> require(name, file.networks().containsKey(network), "the network " + network + " is not declared"));
        boolean outside = networks.stream().map(file.networks()::get).anyMatch(n -> n == null || !Boolean.TRUE.equals(n.internal()));
        require(name, !outside || !ports.isEmpty(), "it is on a network that leads outside without publishing a port");
    }

    private void checkHealth(String name, Service service) {
        require(name, service.healthcheck() != null, "healthcheck is missing");
        orNone(service.dependsOn()).forEach((other, dependency) -> {
            require(name, dependency.condition().equals("service_healthy"), "it does not wait for the health of " + other);
            require(name, file.services().containsKey(other), "it depends on " + other + ", which is not there");
        });
    }

    private void checkEnvironment(String name, Service service) {
        orNone(service.environment()).forEach((variable, value) -> {
            require(name, !service.isOurs() || knownVariables.apply(name).contains(variable), "the application does not know " + variable);
            require(name, !WRITTEN_PASSWORD.matcher(variable).matches() || value.startsWith("${"), variable + " is not taken from .env");
        });
    }

    private void checkOurs(String name, Service service) {
        require(name, Boolean.TRUE.equals(service.readOnly()), "its root file system is not read-only");
        require(name, orEmpty(service.capDrop()).contains("ALL"), "cap_drop lacks ALL");
        var build = Objects.requireNonNull(service.build());
        require(name, name.equals(build.args().get("SERVICE")), "it builds " + build.args().get("SERVICE"));
        require(name, service.image().startsWith("hirfa/" + name + ":"), "its image is called " + service.image());
    }

    private void require(String where, boolean holds, String otherwise) {
        if (!holds) {
            findings.add(new Finding(where, otherwise));
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <T> Map<String, T> orNone(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : map;
    }
}
