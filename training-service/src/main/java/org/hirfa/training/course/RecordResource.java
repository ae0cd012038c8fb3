package org.hirfa.training.course;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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

@Path("/api/training/v1/sessions/{sessionId}")
@RunOnVirtualThread
public class RecordResource {

    private final AttendanceMarking marking;
    private final ResultRecording recording;

    RecordResource(AttendanceMarking marking, ResultRecording recording) {
        this.marking = marking;
        this.recording = recording;
    }

    @PUT
    @Path("attendance/{date}")
    @RolesAllowed({Role.TRAINING_MANAGER, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @APIResponse(responseCode = "200", description = "the day as it was kept",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AttendanceView.class)))
    public Response attendance(UUID sessionId, String date, @NotNull @Valid MarkAttendance order,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var marked = marking.mark(sessionId, day(date), order, ifMatch);
        return Response.ok(marked).tag(Versions.tag(marked.version())).build();
    }

    @PUT
    @Path("results")
    @RolesAllowed({Role.TRAINING_MANAGER, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @APIResponse(responseCode = "200", description = "the results as they were kept",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ResultsView.class)))
    public Response results(UUID sessionId, @NotNull @Valid RecordResults order,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var kept = recording.keep(sessionId, order, ifMatch);
        return Response.ok(kept).tag(Versions.tag(kept.version())).build();
    }

    private static LocalDate day(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException _) {
            throw StandardProblem.INVALID_INPUT.because().at("date", "wrong-shape");
        }
    }
}
