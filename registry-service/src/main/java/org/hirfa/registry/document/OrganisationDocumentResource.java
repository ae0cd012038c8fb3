package org.hirfa.registry.document;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/registry/v1/organisations/{id}/documents")
@Tag(name = "documents")
public class OrganisationDocumentResource extends DocumentEndpoints {

    OrganisationDocumentResource(Receiving receiving, Downloading downloading) {
        super(Subject.Kind.ORGANISATION, receiving, downloading);
    }
}
