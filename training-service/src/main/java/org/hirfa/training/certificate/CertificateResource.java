package org.hirfa.training.certificate;

import java.util.UUID;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hirfa.access.Role;
import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

@Path("/api/training/v1/certificates")
@RunOnVirtualThread
public class CertificateResource {

    private final CertificateReading reading;
    private final CertificateRevoking revoking;
    private final Certificates certificates;

    CertificateResource(CertificateReading reading, CertificateRevoking revoking, Certificates certificates) {
        this.reading = reading;
        this.revoking = revoking;
        this.certificates = certificates;
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.ARTISAN, Role.TRAINING_MANAGER, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @APIResponse(responseCode = "200", description = "the certificate",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CertificateView.class)))
    public Response find(UUID id) {
        return answer(reading.one(id));
    }

    /// For anybody who holds the paper in hand.
    @GET
    @Path("verify/{number}")
    @PermitAll
    public VerifiedCertificate verify(String number) {
        var typed = CertificateNumber.typed(number).orElseThrow(CertificateProblem.CERTIFICATE_NUMBER_MISTYPED::because);
        return certificates.numbered(typed).map(Certificate::verified).orElseThrow(StandardProblem.NOT_FOUND::because);
    }

    @POST
    @Path("{id}/revoke")
    @RolesAllowed({Role.TRAINING_MANAGER, Role.CHAMBER_DIRECTOR})
    @APIResponse(responseCode = "200", description = "the certificate",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CertificateView.class)))
    public Response revoke(UUID id, @NotNull @Valid RevokeCertificate order,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(revoking.revoke(id, order, ifMatch));
    }

    private static Response answer(CertificateView certificate) {
        return Response.ok(certificate).tag(Versions.tag(certificate.version())).build();
    }
}
