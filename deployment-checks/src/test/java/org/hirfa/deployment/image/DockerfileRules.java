package org.hirfa.deployment.image;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.hirfa.deployment.image.Dockerfile.Instruction;
import org.hirfa.deployment.reading.Finding;

/// What an image of this project promises: a base that cannot change under us, no root, nothing fetched from the open
/// web while it is built, and a JVM that knows its container.
final class DockerfileRules {

    private static final Pattern PINNED = Pattern.compile("[^\\s:@]+(/[^\\s:@]+)*:(?!latest)[\\w.-]+@sha256:[0-9a-f]{64}(\\s.*)?");
    private static final Pattern SECRET = Pattern.compile("(?i)(password|secret|token|api_?key)\\w*\\s*[= ]");
    private static final List<String> JVM_OPTIONS =
            List.of("-XX:MaxRAMPercentage=", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError");

    private DockerfileRules() {
    }

    static List<Finding> check(Dockerfile file) {
        var findings = new ArrayList<Finding>();
        file.all("FROM").filter(from -> !PINNED.matcher(from.arguments()).matches())
                .forEach(from -> findings.add(at(from, "the base is not pinned by tag and digest")));
        file.all("ADD").forEach(add -> findings.add(at(add, "ADD fetches and unpacks by itself; use COPY")));
        file.all("HEALTHCHECK").forEach(check -> findings.add(at(check, "health checks are the orchestrator's")));
        file.all("RUN").filter(run -> run.arguments().matches("(?s).*\\b(curl|wget)\\b.*https?:.*"))
                .forEach(run -> findings.add(at(run, "something is fetched from the web without a checksum of ours")));
        Stream.concat(file.all("ENV"), file.all("ARG")).filter(set -> SECRET.matcher(set.arguments()).find())
                .forEach(set -> findings.add(at(set, "a secret would stay readable in the image")));
        checkUser(file, findings);
        checkLayers(file, findings);
        checkStart(file, findings);
        return findings;
    }

    private static void checkUser(Dockerfile file, List<Finding> findings) {
        var users = file.lastStage().stream().filter(i -> i.name().equals("USER")).toList();
        if (users.isEmpty()) {
            findings.add(new Finding("last stage", "no USER: it would run as root"));
            return;
        }
        if (!users.getLast().arguments().matches("[1-9]\\d*(:[1-9]\\d*)?")) {
            findings.add(at(users.getLast(), "USER must be a number above 0, so that Kubernetes can tell it is not root"));
        }
    }

    /// Four copies in the order in which things change: a rebuilt service then ships kilobytes, not its libraries.
    private static void checkLayers(Dockerfile file, List<Finding> findings) {
        var copied = file.lastStage().stream().filter(i -> i.name().equals("COPY"))
                .map(i -> i.arguments().substring(i.arguments().lastIndexOf(' ') + 1)).toList();
        if (!copied.equals(List.of("lib/", "./", "app/", "quarkus/"))) {
            findings.add(new Finding("last stage", "the layers are " + copied + ", not lib/, ./, app/, quarkus/"));
        }
    }

    private static void checkStart(Dockerfile file, List<Finding> findings) {
        var entry = file.lastStage().stream().filter(i -> i.name().equals("ENTRYPOINT")).findFirst();
        if (entry.isEmpty() || !entry.get().arguments().startsWith("[")) {
            findings.add(new Finding("last stage", "no ENTRYPOINT in the form of a list: signals would not reach the JVM"));
            return;
        }
        for (var option : JVM_OPTIONS) {
            if (!entry.get().arguments().contains(option)) {
                findings.add(at(entry.get(), "the JVM option " + option + " is missing"));
            }
        }
    }

    private static Finding at(Instruction instruction, String what) {
        return new Finding("line " + instruction.line() + ", " + instruction.name(), what);
    }
}
