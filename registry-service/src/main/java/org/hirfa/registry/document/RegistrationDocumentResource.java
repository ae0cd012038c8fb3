package org.hirfa.registry.document;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/registry/v1/artisans/{id}/documents")
@Tag(name = "documents")
public class RegistrationDocumentResource extends DocumentEndpoints {

    RegistrationDocumentResource(Receiving receiving, Downloading downloading) {
        super(Subject.Kind.REGISTRATION, receiving, downloading);
    }
}
