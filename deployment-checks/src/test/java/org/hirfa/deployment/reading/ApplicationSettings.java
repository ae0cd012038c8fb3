package org.hirfa.deployment.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Which environment variables a deployable understands: our own settings as the sources of its module and of the
/// libraries declare them, and those of the framework that deployments use. A variable outside this set would be ignored
/// without a word.
public final class ApplicationSettings {

    /// Settings of Quarkus and its Kafka client, by their documented names.
    private static final Set<String> OF_THE_FRAMEWORK = Set.of(
            "QUARKUS_HTTP_PORT", "QUARKUS_HTTP_HOST", "QUARKUS_MANAGEMENT_PORT", "QUARKUS_MANAGEMENT_HOST",
            "QUARKUS_DATASOURCE_JDBC_URL", "QUARKUS_DATASOURCE_USERNAME", "QUARKUS_DATASOURCE_PASSWORD",
            "QUARKUS_OIDC_AUTH_SERVER_URL", "QUARKUS_OIDC_TOKEN_ISSUER", "KAFKA_BOOTSTRAP_SERVERS", "JDK_JAVA_OPTIONS");

    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"(hirfa[^\"]*)\"");
    private static final Pattern METHOD = Pattern.compile("\\s([a-z]\\w*)\\(\\);");
    private static final Pattern RENAMED = Pattern.compile("@WithName\\(\"([\\w.-]+)\"\\)");
    private static final Pattern LITERAL = Pattern.compile("\"(hirfa\\.[\\w.-]+)\"|\\$\\{(hirfa\\.[\\w.-]+)");
    private static final Pattern PROPERTY = Pattern.compile("(?m)^(?:%\\w+\\.)?(hirfa\\.[\\w.-]+)\\s*=");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(HIRFA_\\w+)");

    private static final Map<String, Set<String>> KNOWN = new ConcurrentHashMap<>();

    private ApplicationSettings() {
    }

    /// @param module folder of the deployable, for example `gateway`
    public static Set<String> known(String module) {
        return KNOWN.computeIfAbsent(module, ApplicationSettings::read);
    }

    private static Set<String> read(String module) {
        var known = new TreeSet<>(OF_THE_FRAMEWORK);
        try {
            Files.walkFileTree(ProjectFiles.root().resolve("libs"), new Sources(known));
            Files.walkFileTree(ProjectFiles.root().resolve(module), new Sources(known));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return known;
    }

    private static void collect(String source, Set<String> known) {
        LITERAL.matcher(source).results().forEach(m -> known.add(variable(m.group(1) != null ? m.group(1) : m.group(2))));
        PROPERTY.matcher(source).results().forEach(m -> known.add(variable(m.group(1))));
        VARIABLE.matcher(source).results().forEach(m -> known.add(m.group(1)));
        MAPPING.matcher(source).results().map(mapping -> mapping.group(1) + ".").forEach(prefix -> {
            METHOD.matcher(source).results().forEach(method -> known.add(variable(prefix + kebab(method.group(1)))));
            RENAMED.matcher(source).results().forEach(name -> known.add(variable(prefix + name.group(1))));
        });
    }

    private static String kebab(String method) {
        return method.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static final class Sources extends SimpleFileVisitor<Path> {

        private static final Set<String> LEFT_OUT = Set.of("target", "test", "testing");

        private final Set<String> known;

        Sources(Set<String> known) {
            this.known = known;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return LEFT_OUT.contains(folder.getFileName().toString()) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            var name = file.toString();
            if (name.contains("/src/main/") && (name.endsWith(".java") || name.endsWith(".properties"))) {
                collect(ProjectFiles.text(file), known);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
