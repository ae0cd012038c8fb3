package org.hirfa.funding.eligibility;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hirfa.access.Role;
import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/// What an artisan's chances are under a scheme: advice with reasons, and proof of it.
@Path("/api/funding/v1/eligibility")
public class EligibilityResource {

    private final EligibilityAsking asking;

    EligibilityResource(EligibilityAsking asking) {
        this.asking = asking;
    }

    /// @param scheme the code of the scheme; agencies may name their own only
    @GET
    @Path("{registrationNumber: [A-Za-z0-9-]{1,40}}")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.AGENCY_OFFICER, Role.AGENCY_CLIENT, Role.NATIONAL_SUPERVISOR})
    @APIResponse(responseCode = "200", description = "Advice with its reasons, signed", content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Answer.class)))
    public Response get(@PathParam("registrationNumber") String registrationNumber, @QueryParam("scheme") @Nullable String scheme) {
        if (scheme == null || scheme.isBlank()) {
            throw StandardProblem.INVALID_INPUT.because().at("scheme", "required");
        }
        var answer = asking.ask(registrationNumber, scheme).orElseThrow(StandardProblem.NOT_FOUND::because);
        var cache = new CacheControl();
        cache.setNoStore(true);
        return Response.ok(answer).cacheControl(cache).build();
    }
}
