package org.hirfa.outbox;

import java.util.List;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.hirfa.http.Page;
import org.hirfa.http.Paging;
import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// The dead letters of a service over HTTP. A service gives it its address:
/// `@Path("/api/<service>/v1/dead-letters") class DeadLetterResource extends DeadLetterEndpoints {}`.
///
/// Only the keeper of the platform comes here, who may see no personal files: answers show ids, versions, codes and dates, and
/// a repair cannot change whom a fact is about, what standing it gives or how much was paid.
public abstract class DeadLetterEndpoints {

    private static final String KEEPER = "platform_admin";

    @Inject
    DeadLetters deadLetters;

    @Inject
    DeadLetterDecisions decisions;

    /// @param payload what to change in the content (JSON Merge Patch)
    /// @param type    the event type, if the event arrived without a readable one
    public record RepairDeadLetter(@NotNull ObjectNode payload,
            @Size(max = 100) @Pattern(regexp = "[a-z0-9-]+(\\.[a-z0-9-]+)*\\.v[1-9][0-9]*") @Nullable String type) {}

    public record DiscardDeadLetter(@NotBlank @Size(max = 1000) String reason) {}

    /// Newest first.
    @GET
    @RolesAllowed(KEEPER)
    public Page<DeadLetterView> list(@QueryParam("consumer") @Nullable String consumer,
            @QueryParam("topic") @Nullable String topic, @QueryParam("state") @Nullable String state,
            @BeanParam Paging paging) {
        var after = paging.after(1).stream().findFirst().map(DeadLetterEndpoints::id).orElse(null);
        var fetched = deadLetters.list(consumer, topic, state(state), after, paging.limit() + 1);
        return Page.of(fetched, paging.limit(), letter -> List.of(letter.id().toString()), DeadLetterView::inList);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(KEEPER)
    public Response get(@PathParam("id") UUID id) {
        return answer(deadLetters.find(id).orElseThrow(DeadLetterProblem.DEAD_LETTER_UNKNOWN::because));
    }

    @POST
    @Path("{id}/repair")
    @RolesAllowed(KEEPER)
    public Response repair(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RepairDeadLetter order, @Context SecurityContext caller) {
        return answer(decisions.repair(id, ifMatch, order.payload(), order.type(), name(caller)));
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed(KEEPER)
    public Response replay(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context SecurityContext caller) {
        return answer(decisions.replay(id, ifMatch, name(caller)));
    }

    @POST
    @Path("{id}/discard")
    @RolesAllowed(KEEPER)
    public Response discard(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DiscardDeadLetter order, @Context SecurityContext caller) {
        return answer(decisions.discard(id, ifMatch, order.reason(), name(caller)));
    }

    private static Response answer(DeadLetter letter) {
        return Response.ok(DeadLetterView.whole(letter)).tag(Versions.tag(letter.version())).build();
    }

    /// The account's own id where there is one: a user name may be given to somebody else later.
    static String name(SecurityContext caller) {
        return caller.getUserPrincipal() instanceof JsonWebToken token ? token.getSubject() : caller.getUserPrincipal().getName();
    }

    private static DeadLetter.@Nullable State state(@Nullable String state) {
        try {
            return state == null ? null : DeadLetter.State.valueOf(state);
        } catch (IllegalArgumentException _) {
            throw StandardProblem.INVALID_INPUT.because().at("state", "invalid");
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
