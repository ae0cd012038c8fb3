package org.hirfa.registry.application;

import java.net.URI;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.countrypack.LegalCalendar;
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
    private final ApplicationAnswers answers;
    private final LegalCalendar calendar;
    private final Caller caller;

    ApplicationResource(Applying applying, ApplicationAnswers answers, LegalCalendar calendar, Caller caller) {
        this.calendar = calendar;
        this.applying = applying;
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
        var application = answers.changed(applying.draft(order, caller));
        return Response.created(URI.create("/api/registry/v1/applications/" + application.id()))
                .tag(Versions.tag(application.version())).entity(application).build();
    }

    @GET
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "The applications in the scope of the caller's chamber, oldest first")
    public Page<ApplicationLine> list(@BeanParam Filter filter, @BeanParam Paging paging) {
        var after = paging.after(1).stream().findFirst().map(ApplicationResource::id).orElse(null);
        return answers.page(filter.wanted(calendar.today()), after, paging.limit());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "One application with its history")
    @APIResponse(responseCode = "200", description = "the application",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ApplicationView.class)))
    public Response one(@PathParam("id") UUID id) {
        var application = answers.read(id);
        return Response.ok(application).tag(Versions.tag(application.version())).build();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Puts another request in the place of a draft")
    @APIResponse(responseCode = "200", description = "the draft as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ApplicationView.class)))
    public Response replace(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Apply order) {
        applying.replace(id, ifMatch, order, caller);
        var application = answers.changed(id);
        return Response.ok(application).tag(Versions.tag(application.version())).build();
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException _) {
            throw StandardProblem.INVALID_INPUT.because().at("cursor", "invalid");
        }
    }
}
