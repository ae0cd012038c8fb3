package org.hirfa.funding.dossier;

import java.net.URI;
import java.util.Arrays;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hirfa.access.Role;
import org.hirfa.http.Idempotent;
import org.hirfa.http.Page;
import org.hirfa.http.Paging;
import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/// Dossiers: opened and submitted by the artisan or at the chamber's counter, passed on by the chamber, decided and paid by the agency.
@Path("/api/funding/v1/dossiers")
public class DossierResource {

    private static final String IF_MATCH = HttpHeaders.IF_MATCH;
    private static final String AS_IT_IS_NOW = "The dossier as it is now";

    private final DossierOpening opening;
    private final DossierDrafting drafting;
    private final DossierHandling handling;
    private final DossierReading reading;

    DossierResource(DossierOpening opening, DossierDrafting drafting, DossierHandling handling, DossierReading reading) {
        this.opening = opening;
        this.drafting = drafting;
        this.handling = handling;
        this.reading = reading;
    }

    @GET
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.AGENCY_OFFICER, Role.AGENCY_CLIENT, Role.NATIONAL_SUPERVISOR})
    public Page<DossierSummary> list(@QueryParam("status") @Nullable String status, @QueryParam("scheme") @Nullable String scheme,
            @BeanParam Paging paging) {
        return reading.list(new DossierLists.Filter(statusNamed(status), scheme), paging);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.AGENCY_OFFICER, Role.AGENCY_CLIENT, Role.NATIONAL_SUPERVISOR})
    @APIResponse(responseCode = "200", description = AS_IT_IS_NOW, content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = DossierView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(reading.get(id));
    }

    /// An artisan opens a dossier of their own; a chamber agent names the artisan, of the agent's chamber, who came to the counter.
    @POST
    @Idempotent
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT})
    @APIResponse(responseCode = "201", description = "The draft", content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = DossierView.class)))
    public Response open(@NotNull @Valid OpenDossier order) {
        var dossier = opening.open(order);
        return Response.created(URI.create("/api/funding/v1/dossiers/" + dossier.id())).entity(dossier)
                .tag(Versions.tag(dossier.version())).build();
    }

    /// Replaces the plan of a draft.
    @PUT
    @Path("{id}")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT})
    @APIResponse(responseCode = "200", description = AS_IT_IS_NOW, content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = DossierView.class)))
    public Response replan(@PathParam("id") UUID id, @HeaderParam(IF_MATCH) @Nullable String ifMatch, @NotNull @Valid ReplacePlan order) {
        return answer(drafting.replan(id, ifMatch, order));
    }

    @POST
    @Path("{id}/submit")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT})
    @APIResponse(responseCode = "200", description = AS_IT_IS_NOW, content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = DossierView.class)))
    public Response submit(@PathParam("id") UUID id, @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return answer(drafting.submit(id, ifMatch));
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT})
    @APIResponse(responseCode = "200", description = AS_IT_IS_NOW, content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = DossierView.class)))
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return answer(drafting.withdraw(id, ifMatch));
    }

    @POST
    @Path("{id}/transmit")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @APIResponse(responseCode = "200", description = AS_IT_IS_NOW, content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = DossierView.class)))
    public Response transmit(@PathParam("id") UUID id, @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return answer(handling.transmit(id, ifMatch));
    }

    @POST
    @Path("{id}/decide")
    @RolesAllowed({Role.AGENCY_OFFICER, Role.AGENCY_CLIENT})
    @APIResponse(responseCode = "200", description = AS_IT_IS_NOW, content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = DossierView.class)))
    public Response decide(@PathParam("id") UUID id, @HeaderParam(IF_MATCH) @Nullable String ifMatch, @NotNull @Valid DecideDossier order) {
        return answer(handling.decide(id, ifMatch, order));
    }

    @POST
    @Path("{id}/certify")
    @RolesAllowed({Role.AGENCY_OFFICER, Role.AGENCY_CLIENT})
    @APIResponse(responseCode = "200", description = AS_IT_IS_NOW, content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = DossierView.class)))
    public Response certify(@PathParam("id") UUID id, @HeaderParam(IF_MATCH) @Nullable String ifMatch, @NotNull @Valid CertifyDossier order) {
        return answer(handling.certify(id, ifMatch, order));
    }

    @POST
    @Path("{id}/send-to-bank")
    @RolesAllowed({Role.AGENCY_OFFICER, Role.AGENCY_CLIENT})
    @APIResponse(responseCode = "200", description = AS_IT_IS_NOW, content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = DossierView.class)))
    public Response sendToBank(@PathParam("id") UUID id, @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        return answer(handling.sendToBank(id, ifMatch));
    }

    @POST
    @Path("{id}/bank-answer")
    @RolesAllowed({Role.AGENCY_OFFICER, Role.AGENCY_CLIENT})
    @APIResponse(responseCode = "200", description = AS_IT_IS_NOW, content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = DossierView.class)))
    public Response bankAnswer(@PathParam("id") UUID id, @HeaderParam(IF_MATCH) @Nullable String ifMatch, @NotNull @Valid BankAnswer order) {
        return answer(handling.bankAnswers(id, ifMatch, order));
    }

    /// Records a payment that was made. It creates one, so it takes an `Idempotency-Key` besides `If-Match`.
    @POST
    @Path("{id}/disburse")
    @Idempotent
    @RolesAllowed({Role.AGENCY_OFFICER, Role.AGENCY_CLIENT})
    @APIResponse(responseCode = "200", description = AS_IT_IS_NOW, content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = DossierView.class)))
    public Response disburse(@PathParam("id") UUID id, @HeaderParam(IF_MATCH) @Nullable String ifMatch, @NotNull @Valid PayTranche order) {
        return answer(handling.pay(id, ifMatch, order));
    }

    private static Response answer(DossierView dossier) {
        return Response.ok(dossier).tag(Versions.tag(dossier.version())).build();
    }

    private static @Nullable DossierStatus statusNamed(@Nullable String status) {
        return status == null ? null : Arrays.stream(DossierStatus.values()).filter(each -> each.name().equals(status)).findFirst()
                .orElseThrow(() -> StandardProblem.INVALID_INPUT.because().at("status", "unknown-value"));
    }
}
