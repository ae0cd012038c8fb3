package org.hirfa.registry.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How much one application, registration and so on may bring along: papers are kept for good, and their ids are their senders' choice.
@ConfigMapping(prefix = "hirfa.documents")
interface DocumentsConfig {

    /// The longest checklist has a dozen papers; this leaves room for better scans.
    @WithDefault("50")
    int perSubject();
}
