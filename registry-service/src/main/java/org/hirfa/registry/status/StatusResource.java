package org.hirfa.registry.status;

import java.util.List;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.problem.StandardProblem;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The status of cards for whoever checks them, as copies that may be kept for a while.
@Path("/.well-known")
@Tag(name = "verification")
public class StatusResource {

    private final StatusStatements statements;
    private final StatusPages pages;
    private final StatusAddresses addresses;
    private final StatusConfig config;

    StatusResource(StatusStatements statements, StatusPages pages, StatusAddresses addresses, StatusConfig config) {
        this.statements = statements;
        this.pages = pages;
        this.addresses = addresses;
        this.config = config;
    }

    /// @param statusLists the addresses of all lists (Status List Aggregation, section 9 of the draft)
    public record Aggregation(@JsonProperty("status_lists") List<String> statusLists) {}

    @GET
    @Path("hirfa/status")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The addresses of all status lists")
    public Aggregation all() {
        return new Aggregation(pages.all().stream().map(page -> addresses.of(page.list())).toList());
    }

    @GET
    @Path("hirfa/status/{list}")
    @PermitAll
    @Produces("application/statuslist+jwt")
    @Operation(summary = "One status list, signed (Token Status List): two bits for each card, 0 valid, 1 invalid, 2 suspended")
    @APIResponse(responseCode = "200", description = "a JWT of type statuslist+jwt")
    @APIResponse(responseCode = "304", description = "the copy at hand is the current one")
    @APIResponse(responseCode = "404", description = "there is no such list")
    public Response list(String list, @Context Request request) {
        if (!list.matches("[1-9]\\d{0,5}")) {
            throw StandardProblem.NOT_FOUND.because();
        }
        var signed = statements.list(Integer.parseInt(list)).orElseThrow(StandardProblem.NOT_FOUND::because);
        return answer(signed, request, "application/statuslist+jwt");
    }

    @GET
    @Path("hirfa/trust-bundle")
    @PermitAll
    @Produces("application/jwt")
    @Operation(summary = "Keys and status of all cards in one signed file, with which a phone checks cards without a network")
    @APIResponse(responseCode = "200", description = "a JWT of type hirfa-trust-bundle+jwt")
    @APIResponse(responseCode = "304", description = "the copy at hand is the current one")
    public Response bundle(@Context Request request) {
        return answer(statements.bundle(), request, "application/jwt");
    }

    private Response answer(StatusStatements.Signed signed, Request request, String type) {
        var cache = new CacheControl();
        cache.setMaxAge((int) config.refresh().toSeconds());
        cache.setPrivate(false);
        var tag = new EntityTag(signed.tag());
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged == null ? Response.ok(signed.token(), type) : unchanged;
        return answer.tag(tag).cacheControl(cache).build();
    }
}
