package org.hirfa.registry.application;

import java.util.List;
import java.util.UUID;
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

@Path("/api/registry/v1/applications")
@Tag(name = "applications")
public class ApplicationResource {

    private final Applying applying;
    private final Applications applications;
    private final ApplicationAnswers answers;
    private final Caller caller;

    ApplicationResource(Applying applying, Applications applications, ApplicationAnswers answers, Caller caller) {
        this.applying = applying;
        this.applications = applications;
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Draws up an application, for oneself or, as an agent, for somebody at the counter")
    @APIResponse(responseCode = "201", description = "the draft",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ApplicationView.class)))
    public Response apply(@NotNull @Valid Apply order) {
        var application = applying.draft(order, caller);
        return Response.created(java.net.URI.create("/api/registry/v1/applications/" + application.id()))
                .tag(Versions.tag(application.version())).entity(answers.changed(application)).build();
    }

    @GET
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "The applications in the scope of the caller's chamber, oldest first")
    public Page<ApplicationLine> list(@QueryParam("status") @Nullable String status, @BeanParam Paging paging) {
        var after = paging.after(1).stream().findFirst().map(ApplicationResource::id).orElse(null);
        var fetched = applications.inScopeOf(caller, status(status), after, paging.limit() + 1);
        var page = Page.of(fetched, paging.limit(), application -> List.of(application.id().toString()), application -> application);
        return new Page<>(answers.lines(page.items()), page.next());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "One application with its history")
    @APIResponse(responseCode = "200", description = "the application",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ApplicationView.class)))
    public Response one(@PathParam("id") UUID id) {
        var application = applications.visibleTo(caller, id);
        return Response.ok(answers.read(application)).tag(Versions.tag(application.version())).build();
    }

    private static @Nullable ApplicationStatus status(@Nullable String status) {
        try {
            return status == null ? null : ApplicationStatus.valueOf(status);
        } catch (IllegalArgumentException _) {
            throw StandardProblem.INVALID_INPUT.because().at("status", "unknown-value");
        }
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException _) {
            throw StandardProblem.INVALID_INPUT.because().at("cursor", "invalid");
        }
    }
}
