package org.hirfa.registry.organisation;

import java.net.URI;
import java.util.List;
import jakarta.annotation.security.PermitAll;
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
import org.hirfa.http.Versions;
import org.jspecify.annotations.Nullable;

@Path("/api/registry/v1/organisations")
@Tag(name = "organisations")
public class OrganisationResource {

    private final Entering entering;
    private final OrganisationAnswers answers;
    private final OrganisationLists lists;
    private final OrganisationRules rules;
    private final Caller caller;

    OrganisationResource(Entering entering, OrganisationAnswers answers, OrganisationLists lists, OrganisationRules rules,
            Caller caller) {
        this.entering = entering;
        this.answers = answers;
        this.lists = lists;
        this.rules = rules;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(summary = "The directory of organisations: what everybody may know of each")
    public Page<PublicOrganisation> directory(@QueryParam("kind") @Nullable String kind, @QueryParam("status") @Nullable String status,
            @QueryParam("wilaya") @Nullable String wilaya, @QueryParam("inGoodStanding") @Nullable String standing,
            @BeanParam Searching searching) {
        var wanted = searching.wanted(kind, status);
        return lists.directory(wanted, wilaya, Searching.flag("inGoodStanding", standing), searching.limit());
    }

    @GET
    @Path("kinds")
    @PermitAll
    @Operation(summary = "The kinds of organisations of this country, with what each has to have")
    public Kinds kinds() {
        return new Kinds(rules.all());
    }

    @GET
    @Path("files")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "The files in the scope of the caller's chamber; supervisorMissing=true for enterprises that must name another")
    public Page<OrganisationView> files(@QueryParam("kind") @Nullable String kind, @QueryParam("status") @Nullable String status,
            @QueryParam("supervisorMissing") @Nullable String missing, @BeanParam Searching searching) {
        return lists.files(searching.wanted(kind, status), Searching.flag("supervisorMissing", missing), caller, searching.limit());
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Enters an organisation of the chamber's wilayas; one that has a code already keeps it")
    @APIResponse(responseCode = "201", description = "the draft, or the proposed craft body",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OrganisationView.class)))
    public Response enter(@NotNull @Valid DescribeOrganisation order) {
        var organisation = answers.file(entering.enter(order, caller));
        return Response.created(URI.create("/api/registry/v1/organisations/" + organisation.code() + "/file"))
                .tag(Versions.tag(organisation.version())).entity(organisation).build();
    }

    @GET
    @Path("{code}")
    @PermitAll
    @Operation(summary = "What everybody may know of an organisation")
    public PublicOrganisation one(@PathParam("code") String code) {
        return answers.publicly(code);
    }

    @GET
    @Path("{code}/file")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR, Role.ASSOCIATION_OFFICER})
    @Operation(summary = "The file of an organisation, with its history")
    @APIResponse(responseCode = "200", description = "the file",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OrganisationView.class)))
    public Response file(@PathParam("code") String code) {
        return answer(code);
    }

    @PUT
    @Path("{code}")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Puts another description in place; kind, level and code only before it is handed in")
    @APIResponse(responseCode = "200", description = "the file as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OrganisationView.class)))
    public Response replace(@PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DescribeOrganisation order) {
        return answer(entering.replace(code, ifMatch, order, caller));
    }

    @PUT
    @Path("{code}/profile")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.ASSOCIATION_OFFICER})
    @Operation(summary = "Brings up to date what an organisation does and where it is reached")
    @APIResponse(responseCode = "200", description = "the file as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OrganisationView.class)))
    public Response replaceProfile(@PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DescribeOrganisation.Profile order) {
        entering.replaceProfile(code, ifMatch, order, caller);
        return answer(code);
    }

    private Response answer(String code) {
        var organisation = answers.file(code);
        return Response.ok(organisation).tag(Versions.tag(organisation.version())).build();
    }

    public record Kinds(List<KindView> items) {}
}
