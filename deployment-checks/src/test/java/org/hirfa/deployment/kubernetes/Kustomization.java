package org.hirfa.deployment.kubernetes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.hirfa.deployment.reading.ProjectFiles;
import org.hirfa.deployment.reading.StrictYaml;
import org.jspecify.annotations.Nullable;

/// A kustomization.yaml with the fields this project uses. From it the files that make up an overlay are found; what
/// the overlay changes in them (patches, replicas) is kustomize's work and is not repeated here.
record Kustomization(String apiVersion, String kind, @Nullable String namespace, @Nullable List<String> resources,
        @Nullable List<String> components, @Nullable List<Patch> patches, @Nullable List<Replicas> replicas,
        @Nullable List<GeneratedConfigMap> configMapGenerator) {

    record Patch(@Nullable String path, @Nullable Target target, @Nullable String patch) {
    }

    record Target(String group, String kind, String name) {
    }

    record Replicas(String name, int count) {
    }

    record GeneratedConfigMap(String name, List<String> files) {
    }

    /// The texts of all files of an overlay, by their path in the project.
    static Map<String, String> files(String folder) {
        var texts = new LinkedHashMap<String, String>();
        collect(ProjectFiles.root().resolve(folder), texts);
        return texts;
    }

    /// The files that only hold changes to other files' documents.
    static List<Path> patchFiles(String folder) {
        var root = ProjectFiles.root().resolve(folder);
        return read(root).patches == null ? List.of()
                : read(root).patches.stream().flatMap(patch -> Stream.ofNullable(patch.path())).map(root::resolve).toList();
    }

    private static void collect(Path folder, Map<String, String> texts) {
        var kustomization = read(folder);
        var parts = new ArrayList<String>();
        parts.addAll(kustomization.resources == null ? List.of() : kustomization.resources);
        parts.addAll(kustomization.components == null ? List.of() : kustomization.components);
        for (var part : parts) {
            var path = folder.resolve(part).normalize();
            if (Files.isDirectory(path)) {
                collect(path, texts);
            } else {
                texts.put(ProjectFiles.root().relativize(path).toString().replace('\\', '/'), ProjectFiles.text(path));
            }
        }
    }

    private static Kustomization read(Path folder) {
        return StrictYaml.as(Kustomization.class, StrictYaml.documents(ProjectFiles.text(folder.resolve("kustomization.yaml"))).getFirst());
    }
}
