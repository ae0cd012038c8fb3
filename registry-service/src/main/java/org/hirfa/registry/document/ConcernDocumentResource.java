package org.hirfa.registry.document;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/registry/v1/concerns/{id}/documents")
@Tag(name = "documents")
public class ConcernDocumentResource extends DocumentEndpoints {

    ConcernDocumentResource(Receiving receiving, Downloading downloading) {
        super(Subject.Kind.CONCERN, receiving, downloading);
    }
}
