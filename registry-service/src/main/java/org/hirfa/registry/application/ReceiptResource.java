package org.hirfa.registry.application;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.Role;
import org.hirfa.registry.paper.PdfPrinter;

@Path("/api/registry/v1/applications/{id}/receipt.pdf")
@Tag(name = "applications")
public class ReceiptResource {

    private final ReceiptPaper paper;
    private final PdfPrinter printer;

    ReceiptResource(ReceiptPaper paper, PdfPrinter printer) {
        this.paper = paper;
        this.printer = printer;
    }

    @GET
    @Produces("application/pdf")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "The receipt, which authorises the craft for a time, in Arabic and French")
    @APIResponse(responseCode = "200", description = "the receipt",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response receipt(@PathParam("id") UUID id) {
        var page = paper.page(id).render();
        return Response.ok(printer.print(page), "application/pdf").header("Cache-Control", "private, no-store")
                .header("X-Content-Type-Options", "nosniff").build();
    }
}
