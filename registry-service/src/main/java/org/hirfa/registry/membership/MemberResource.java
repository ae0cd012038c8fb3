package org.hirfa.registry.membership;

import java.net.URI;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.hirfa.registry.referencedata.AskedDay;
import org.jspecify.annotations.Nullable;

@Path("/api/registry/v1/organisations/{code}/members")
@Tag(name = "organisations")
public class MemberResource {

    private final Joining joining;
    private final Leaving leaving;
    private final MemberAnswers answers;
    private final AskedDay days;
    private final Caller caller;

    MemberResource(Joining joining, Leaving leaving, MemberAnswers answers, AskedDay days, Caller caller) {
        this.joining = joining;
        this.leaving = leaving;
        this.answers = answers;
        this.days = days;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR, Role.ASSOCIATION_OFFICER})
    @Operation(summary = "Who belongs to the organisation on a day, today unless told otherwise")
    public Page<MemberView> list(@PathParam("code") String code, @QueryParam("on") @Nullable String on, @BeanParam Paging paging) {
        var after = paging.after(1).stream().findFirst().map(MemberResource::id).orElse(null);
        return answers.page(code, days.on(on), after, paging.limit(), caller);
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.ASSOCIATION_OFFICER})
    @Operation(summary = "Brings somebody in: at once by the chamber, by the organisation as an invitation that waits for consent")
    @APIResponse(responseCode = "201", description = "the membership",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MemberView.class)))
    public Response add(@PathParam("code") String code, @NotNull @Valid AddMember order) {
        var member = joining.add(code, order, caller);
        return Response.created(URI.create("/api/registry/v1/organisations/" + code + "/members/" + member.id()))
                .tag(Versions.tag(member.version())).entity(answers.show(member, caller)).build();
    }

    @POST
    @Path("{member}/end")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.ASSOCIATION_OFFICER})
    @Operation(summary = "Ends a membership or an office")
    @APIResponse(responseCode = "200", description = "the membership",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MemberView.class)))
    public Response end(@PathParam("code") String code, @PathParam("member") UUID member,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid EndMembership order) {
        return answer(leaving.end(code, member, ifMatch, order, caller));
    }

    @POST
    @Path("{member}/retract")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.ASSOCIATION_OFFICER})
    @Operation(summary = "Takes back a membership that was entered by mistake, or an invitation")
    @APIResponse(responseCode = "200", description = "the membership",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MemberView.class)))
    public Response retract(@PathParam("code") String code, @PathParam("member") UUID member,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid RetractMembership order) {
        return answer(leaving.retract(code, member, ifMatch, order, caller));
    }

    private Response answer(Member member) {
        return Response.ok(answers.show(member, caller)).tag(Versions.tag(member.version())).build();
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException _) {
            throw StandardProblem.INVALID_INPUT.because().at("cursor", "invalid");
        }
    }
}
