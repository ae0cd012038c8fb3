package org.hirfa.registry.document;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/registry/v1/applications/{id}/documents")
@Tag(name = "documents")
public class ApplicationDocumentResource extends DocumentEndpoints {

    ApplicationDocumentResource(Receiving receiving, Downloading downloading) {
        super(Subject.Kind.APPLICATION, receiving, downloading);
    }
}
