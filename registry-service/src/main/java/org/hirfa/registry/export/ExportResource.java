package org.hirfa.registry.export;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.Role;
import org.hirfa.http.Idempotent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

@Path("/api/registry/v1/me/exports")
@Tag(name = "me")
public class ExportResource {

    private final Exporting exporting;
    private final ExportPaper paper;
    private final ExportPapers papers;
    private final ObjectMapper json;

    ExportResource(Exporting exporting, ExportPaper paper, ExportPapers papers, ObjectMapper json) {
        this.exporting = exporting;
        this.paper = paper;
        this.papers = papers;
        this.json = json;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.ARTISAN)
    @Operation(summary = "Asks for everything that is kept about the caller")
    @APIResponse(responseCode = "201", description = "where it can be fetched, and until when",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ExportView.class)))
    public Response ask() {
        var export = exporting.ask();
        return Response.created(URI.create("/api/registry/v1/me/exports")).entity(export).build();
    }

    @GET
    @RolesAllowed(Role.ARTISAN)
    @Operation(summary = "When the caller asked for their data, newest first")
    public ExportList list() {
        return new ExportList(exporting.list());
    }

    @GET
    @Path("{id}/data.json")
    @Produces("application/json")
    @RolesAllowed(Role.ARTISAN)
    @Operation(summary = "Everything, for programs")
    @APIResponse(responseCode = "200", description = "one member for each part of the file")
    public Response data(@PathParam("id") UUID id) {
        return saved(pretty(exporting.fetch(id)), "application/json", "hirfa.json");
    }

    @GET
    @Path("{id}/data.pdf")
    @Produces("application/pdf")
    @RolesAllowed(Role.ARTISAN)
    @Operation(summary = "Everything, on paper in Arabic and French")
    @APIResponse(responseCode = "200", description = "the paper")
    public Response paper(@PathParam("id") UUID id) {
        return saved(paper.print(exporting.fetch(id).data()), "application/pdf", "hirfa.pdf");
    }

    @GET
    @Path("{id}/all.zip")
    @Produces("application/zip")
    @RolesAllowed(Role.ARTISAN)
    @Operation(summary = "Both, and every paper that the caller has handed in")
    @APIResponse(responseCode = "200", description = "the archive")
    public Response archive(@PathParam("id") UUID id) {
        var answer = exporting.fetch(id);
        var found = papers.papers(answer.person());
        StreamingOutput archive = to -> write(answer, found, to);
        return saved(archive, "application/zip", "hirfa.zip");
    }

    private void write(Exporting.Answer answer, List<ExportPapers.Paper> found, OutputStream to) throws IOException {
        var zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry("hirfa.json"));
        zip.write(pretty(answer));
        zip.putNextEntry(new ZipEntry("hirfa.pdf"));
        zip.write(paper.print(answer.data()));
        for (var one : found) {
            zip.putNextEntry(new ZipEntry("papers/" + one.name()));
            papers.write(one, zip);
        }
        zip.finish();
    }

    private byte[] pretty(Exporting.Answer answer) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(answer.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Response saved(Object content, String type, String name) {
        return Response.ok(content, type).header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff").header("Cache-Control", "private, no-store").build();
    }

    public record ExportList(List<ExportView> items) {}
}
