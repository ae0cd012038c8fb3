package org.hirfa.training.enrolment;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.hirfa.http.Idempotent;
import org.hirfa.http.Page;
import org.hirfa.http.Paging;
import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

@Path("/api/training/v1/sessions/{sessionId}/enrolments")
@RunOnVirtualThread
public class EnrolmentResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final Enrolling enrolling;
    private final Withdrawing withdrawing;
    private final EnrolmentReading reading;

    EnrolmentResource(Enrolling enrolling, Withdrawing withdrawing, EnrolmentReading reading) {
        this.enrolling = enrolling;
        this.withdrawing = withdrawing;
        this.reading = reading;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.ARTISAN, Role.TRAINING_MANAGER, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @APIResponse(responseCode = "201", description = "the enrolment, with a seat or a number on the waiting list",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = EnrolmentView.class)))
    public Response enrol(UUID sessionId, @NotNull @Valid EnrolLearner order) {
        return switch (enrolling.enrol(sessionId, order)) {
            case EnrolOutcome.Enrolled(var enrolment) -> answer(Response.created(
                    URI.create("/api/training/v1/sessions/" + sessionId + "/enrolments/" + enrolment.id())), enrolment);
            case EnrolOutcome.NoSuchSession _ -> throw StandardProblem.NOT_FOUND.because();
            case EnrolOutcome.NotOpen _ -> throw EnrolmentProblem.SESSION_NOT_OPEN.because();
            case EnrolOutcome.AlreadyEnrolled _ -> throw EnrolmentProblem.ALREADY_ENROLLED.because();
            case EnrolOutcome.UnknownLearner _ -> throw EnrolmentProblem.LEARNER_UNKNOWN.because();
        };
    }

    @GET
    @RolesAllowed({Role.TRAINING_MANAGER, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    public Page<EnrolmentView> list(UUID sessionId, @BeanParam Paging paging) {
        var after = paging.after(1);
        var rows = reading.page(sessionId, after.isEmpty() ? FIRST : OwnEnrolments.id(after.getFirst()),
                paging.limit() + 1, paging.limit());
        return Page.of(rows, paging.limit(), row -> List.of(row.id().toString()), Function.identity());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.ARTISAN, Role.TRAINING_MANAGER, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @APIResponse(responseCode = "200", description = "the enrolment as it is now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = EnrolmentView.class)))
    public Response find(UUID sessionId, UUID id) {
        return answer(Response.ok(), reading.one(sessionId, id));
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed({Role.ARTISAN, Role.TRAINING_MANAGER, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @APIResponse(responseCode = "200", description = "the enrolment as it is now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = EnrolmentView.class)))
    public Response withdraw(UUID sessionId, UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(Response.ok(), withdrawing.withdraw(sessionId, id, ifMatch));
    }

    private static Response answer(Response.ResponseBuilder answer, EnrolmentView enrolment) {
        return answer.tag(Versions.tag(enrolment.version())).entity(enrolment).build();
    }
}
