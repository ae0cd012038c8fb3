package org.hirfa.registry.document;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hirfa.access.Role;
import org.jspecify.annotations.Nullable;

/// The papers of one kind of subject; a resource for each kind gives these their address, `…/{id}/documents`.
///
/// The roles are those of all kinds together: which of them reaches which subject is for the feature that keeps it to say.
public abstract class DocumentEndpoints {

    private final Subject.Kind kind;
    private final Receiving receiving;
    private final Downloading downloading;

    protected DocumentEndpoints(Subject.Kind kind, Receiving receiving, Downloading downloading) {
        this.kind = kind;
        this.receiving = receiving;
        this.downloading = downloading;
    }

    @PUT
    @Path("{document}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.ASSOCIATION_OFFICER, Role.AGENCY_OFFICER})
    @Operation(summary = "Attaches a PDF, JPEG or PNG of at most 10 MiB; its type is read from its bytes")
    @RequestBody(content = @Content(mediaType = "application/octet-stream", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Parameter(name = "issuedOn", description = "the day that the paper bears; its shelf life counts from there",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @APIResponse(responseCode = "201", description = "attached",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(responseCode = "200", description = "this very file was attached before",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DocumentView.class)))
    public Response attach(@PathParam("id") String id, @PathParam("document") UUID document, @NotBlank @QueryParam("kind") String paper,
            @QueryParam("issuedOn") @Nullable String issuedOn, InputStream content, @Context HttpHeaders headers,
            @Context UriInfo address) throws IOException {
        var outcome = receiving.receive(kind, id, document, Paper.of(paper, issuedOn), announced(headers), content);
        var answer = outcome.isNew() ? Response.created(URI.create(address.getPath())) : Response.ok();
        return answer.tag(new EntityTag(outcome.view().sha256())).entity(outcome.view()).build();
    }

    @GET
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.ASSOCIATION_OFFICER, Role.AGENCY_OFFICER,
            Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "The papers that are attached")
    public DocumentList list(@PathParam("id") String id) {
        return new DocumentList(downloading.list(kind, id));
    }

    @GET
    @Path("{document}")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.ASSOCIATION_OFFICER, Role.AGENCY_OFFICER,
            Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "One paper, for saving")
    @APIResponse(responseCode = "200", description = "the file",
            content = @Content(mediaType = "application/octet-stream", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response download(@PathParam("id") String id, @PathParam("document") UUID documentId) {
        var document = downloading.read(kind, id, documentId);
        StreamingOutput bytes = to -> downloading.send(document, to);
        // Offered for saving and never to be guessed at or run: the file was made by somebody else.
        return Response.ok(bytes, document.contentType()).header("Content-Length", document.size())
                .header("Content-Disposition", "attachment").header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "private, no-store").tag(new EntityTag(document.sha256())).build();
    }

    @DELETE
    @Path("{document}")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.ASSOCIATION_OFFICER, Role.AGENCY_OFFICER})
    @Operation(summary = "Takes back a paper that was attached by mistake, as long as nothing rests on it")
    @APIResponse(responseCode = "204", description = "gone, its bytes too")
    public void withdraw(@PathParam("id") String id, @PathParam("document") UUID document) {
        receiving.withdraw(kind, id, document);
    }

    private static long announced(HttpHeaders headers) {
        var length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length == null ? -1 : Long.parseLong(length);
    }

    public record DocumentList(List<DocumentView> items) {}
}
