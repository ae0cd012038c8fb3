package org.hirfa.registry.concern;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.jspecify.annotations.Nullable;

@Path("/api/registry/v1/concerns")
@Tag(name = "concerns")
public class ConcernResource {

    private final Raising raising;
    private final ConcernAnswers answers;
    private final ConcernCategories categories;
    private final Caller caller;

    ConcernResource(Raising raising, ConcernAnswers answers, ConcernCategories categories, Caller caller) {
        this.raising = raising;
        this.answers = answers;
        this.categories = categories;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.ARTISAN, Role.ASSOCIATION_OFFICER})
    @Operation(summary = "Raises a concern, for oneself or for one's association; it is routed at once by its category")
    @APIResponse(responseCode = "201", description = "the concern",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ConcernView.class)))
    public Response raise(@NotNull @Valid RaiseConcern order) {
        var concern = answers.read(raising.raise(order, caller), caller);
        return Response.created(URI.create("/api/registry/v1/concerns/" + concern.id())).tag(Versions.tag(concern.version()))
                .entity(concern).build();
    }

    @GET
    @RolesAllowed({Role.ARTISAN, Role.ASSOCIATION_OFFICER, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.AGENCY_OFFICER,
            Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "The concerns within the caller's reach: their own, or those of their office; without names and texts")
    public Page<ConcernLine> list(@QueryParam("status") @Nullable String status, @QueryParam("office") @Nullable String office,
            @BeanParam Paging paging) {
        var after = paging.after(1).stream().findFirst().map(ConcernResource::id).orElse(null);
        return answers.page(new ConcernAnswers.Wanted(value(ConcernStatus.class, "status", status), value(Office.class, "office", office)),
                after, paging.limit(), caller);
    }

    @GET
    @Path("categories")
    @PermitAll
    @Operation(summary = "What concerns are about, and who answers them")
    public Categories categories() {
        return new Categories(categories.all());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.ARTISAN, Role.ASSOCIATION_OFFICER, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.AGENCY_OFFICER,
            Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "One concern with its stages and how long each took")
    @APIResponse(responseCode = "200", description = "the concern",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ConcernView.class)))
    public Response one(@PathParam("id") UUID id) {
        var concern = answers.read(id, caller);
        return Response.ok(concern).tag(Versions.tag(concern.version())).build();
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, String name, @Nullable String value) {
        try {
            return value == null ? null : Enum.valueOf(type, value);
        } catch (IllegalArgumentException _) {
            throw StandardProblem.INVALID_INPUT.because().at(name, "unknown-value");
        }
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException _) {
            throw StandardProblem.INVALID_INPUT.because().at("cursor", "invalid");
        }
    }

    public record Categories(List<ConcernCategories.Category> items) {}
}
