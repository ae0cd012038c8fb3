package org.hirfa.deployment.compose;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.hirfa.deployment.reading.StrictYaml;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// A Compose file with the elements that this project uses, and no other: an element outside this model is either a
/// typing error or something that its rules have to learn first.
record ComposeFile(String name, Map<String, Service> services, Map<String, @Nullable Network> networks,
        Map<String, @Nullable Volume> volumes) {

    /// One container.
    @JsonNaming(SnakeCaseStrategy.class)
    record Service(
            String image,
            @Nullable Build build,
            @Nullable List<String> command,
            @Nullable Map<String, String> environment,
            @Nullable List<String> ports,
            @Nullable List<String> volumes,
            @Nullable List<String> networks,
            @Nullable Map<String, Dependency> dependsOn,
            @Nullable Healthcheck healthcheck,
            @Nullable String restart,
            @Nullable Boolean init,
            @Nullable Boolean readOnly,
            @Nullable Boolean privileged,
            @Nullable String networkMode,
            @Nullable String pid,
            @Nullable List<String> tmpfs,
            @Nullable List<String> capAdd,
            @Nullable List<String> capDrop,
            @Nullable List<String> securityOpt,
            @Nullable Integer pidsLimit,
            @Nullable String memLimit,
            @Nullable Integer cpus,
            @Nullable String shmSize,
            @Nullable String stopGracePeriod) {

        /// Built here, from the project's sources.
        boolean isOurs() {
            return build != null;
        }
    }

    record Build(String context, String dockerfile, Map<String, String> args) {
    }

    record Dependency(String condition) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Healthcheck(List<String> test, String interval, String timeout, int retries, String startPeriod) {
    }

    record Network(@Nullable Boolean internal) {
    }

    record Volume() {
    }

    static ComposeFile parse(String text) {
        var document = StrictYaml.documents(text).getFirst();
        // Extension elements (x-…) only hold what anchors point to.
        var elements = document.entrySet().stream().filter(element -> !element.getKey().startsWith("x-"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return StrictYaml.as(ComposeFile.class, elements);
    }
}
