package org.hirfa.deployment.kubernetes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hirfa.deployment.reading.ApplicationSettings;
import org.hirfa.deployment.reading.Finding;
import org.hirfa.deployment.reading.ProjectFiles;
import org.hirfa.deployment.reading.StrictYaml;

/// The two ways to run on Kubernetes.
enum Overlay {

    DEV("k8s/overlays/dev") {
        @Override
        Map<String, List<String>> outsideSecrets() {
            return Map.of();
        }
    },
    PROD("k8s/overlays/prod") {
        @Override
        @SuppressWarnings("unchecked")
        Map<String, List<String>> outsideSecrets() {
            return StrictYaml.as(Map.class, StrictYaml.documents(ProjectFiles.text("k8s/overlays/prod/secrets-to-create.yaml")).getFirst());
        }
    };

    private final String folder;

    Overlay(String folder) {
        this.folder = folder;
    }

    abstract Map<String, List<String>> outsideSecrets();

    /// The files as they lie there, without what the overlay changes in them.
    Map<String, String> files() {
        return Kustomization.files(folder);
    }

    String folder() {
        return folder;
    }

    /// What kustomize makes of them; empty on a machine without kubectl.
    Optional<String> rendered() {
        return ProjectFiles.output(List.of("kubectl", "version", "--client"), List.of("kubectl", "kustomize", folder));
    }

    List<Finding> check(Collection<String> texts) {
        var platform = Platform.read(texts, outsideSecrets());
        var findings = new Findings();
        PodRules.check(platform, findings);
        ReferenceRules.check(platform, ApplicationSettings::known, findings);
        SelectorRules.check(platform, findings);
        if (this == PROD) {
            AvailabilityRules.check(platform, findings);
        }
        return findings.all();
    }
}
