package org.hirfa.registry.reform;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.http.Idempotent;
import org.hirfa.http.Page;
import org.hirfa.http.Paging;
import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.search.PlainText;

@Path("/api/registry/v1/reforms")
@Tag(name = "reforms")
public class ReformResource {

    private final Reforms reforms;
    private final Offering offering;
    private final Simulation simulation;
    private final Caller caller;

    ReformResource(Reforms reforms, Offering offering, Simulation simulation, Caller caller) {
        this.reforms = reforms;
        this.offering = offering;
        this.simulation = simulation;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.NATIONAL_SUPERVISOR, Role.AUDITOR, Role.PLATFORM_ADMIN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "The reforms of the territory, and where each stands")
    public Page<ReformLine> list(@BeanParam Paging paging) {
        var after = paging.after(1).stream().findFirst().map(ReformResource::id).orElse(null);
        return Page.of(reforms.listed(after, paging.limit() + 1), paging.limit(), reform -> List.of(reform.id().toString()),
                reform -> reform);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.NATIONAL_SUPERVISOR, Role.AUDITOR, Role.PLATFORM_ADMIN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "One reform with its communes and its history")
    @APIResponse(responseCode = "200", description = "the reform",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReformView.class)))
    public Response one(@PathParam("id") UUID id) {
        return answer(Response.ok(), id);
    }

    @POST
    @Idempotent
    @Consumes("text/csv")
    @RolesAllowed(Role.NATIONAL_SUPERVISOR)
    @Operation(summary = "Takes in a reform as a file, whole or not at all",
            description = "CSV with the columns commune_id, from_wilaya, to_wilaya, effective_on; all rows of one day, which is to come. "
                    + "Nothing changes until it is applied.")
    @APIResponse(responseCode = "201", description = "the reform, offered",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReformView.class)))
    public Response offer(@QueryParam("code") @NotBlank @Size(max = 40) @Pattern(regexp = PlainText.CODE) String code,
            @QueryParam("source") @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.SHAPE) String source, @NotNull byte[] file) {
        var id = offering.offer(new OfferReform(code, source, file), caller);
        return answer(Response.created(URI.create("/api/registry/v1/reforms/" + id)), id);
    }

    @POST
    @Path("{id}/simulate")
    @RolesAllowed(Role.NATIONAL_SUPERVISOR)
    @Operation(summary = "Counts what a reform would move as things are now; changes nothing")
    public SimulationView simulate(@PathParam("id") UUID id) {
        return simulation.of(reforms.one(id));
    }

    private Response answer(Response.ResponseBuilder answer, UUID id) {
        var view = reforms.one(id).view(reforms.moves(id));
        return answer.entity(view).tag(Versions.tag(view.reform().version())).build();
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException _) {
            throw StandardProblem.INVALID_INPUT.because().at("cursor", "invalid");
        }
    }
}
