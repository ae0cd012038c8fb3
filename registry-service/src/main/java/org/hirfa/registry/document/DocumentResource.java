package org.hirfa.registry.document;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.exception.ConstraintViolationException;
import org.hirfa.access.Role;

@Path("/api/registry/v1/applications/{id}/documents")
@Tag(name = "documents")
public class DocumentResource {

    private final Uploads uploads;
    private final Attaching attaching;

    DocumentResource(Uploads uploads, Attaching attaching) {
        this.uploads = uploads;
        this.attaching = attaching;
    }

    @PUT
    @Path("{document}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Attaches a PDF, JPEG or PNG of at most 10 MiB; its type is read from its bytes")
    @RequestBody(content = @Content(mediaType = "application/octet-stream", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "201", description = "attached",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(responseCode = "200", description = "this very file was attached before",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DocumentView.class)))
    public Response attach(@PathParam("id") UUID id, @PathParam("document") UUID document,
            @NotBlank @QueryParam("kind") String kind, InputStream content) throws IOException {
        attaching.requirePossible(id, document, kind);
        var file = uploads.receive(content);
        var attached = false;
        try {
            attached = attach(id, document, kind, file);
        } finally {
            if (!attached) {
                uploads.discard(file.upload());
            }
        }
        var view = attaching.find(id, document).orElseThrow().view();
        var answer = attached ? Response.created(URI.create("/api/registry/v1/applications/" + id + "/documents/" + document))
                : Response.ok();
        return answer.tag(new EntityTag(view.sha256())).entity(view).build();
    }

    @GET
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "The papers attached to an application")
    public DocumentList list(@PathParam("id") UUID id) {
        return new DocumentList(attaching.of(id).stream().map(Document::view).toList());
    }

    @GET
    @Path("{document}")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "One paper, byte for byte")
    @APIResponse(responseCode = "200", description = "the file")
    public Response download(@PathParam("id") UUID id, @PathParam("document") UUID documentId) {
        var document = attaching.read(id, documentId);
        StreamingOutput bytes = to -> uploads.send(document.upload(), to);
        // Offered for saving and never to be guessed at: the file was made by somebody else.
        return Response.ok(bytes, document.contentType()).header("Content-Length", document.size())
                .header("Content-Disposition", "attachment").header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store").tag(new EntityTag(document.sha256())).build();
    }

    /// When the same paper is sent twice at the same moment, the faster one is what the slower one finds.
    private boolean attach(UUID application, UUID document, String kind, Arrived file) {
        try {
            return attaching.attach(application, document, kind, file);
        } catch (ConstraintViolationException _) {
            return attaching.attach(application, document, kind, file);
        }
    }

    public record DocumentList(List<DocumentView> items) {}
}
