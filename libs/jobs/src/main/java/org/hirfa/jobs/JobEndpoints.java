package org.hirfa.jobs;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hirfa.http.Page;
import org.hirfa.http.Paging;
import org.hirfa.http.Versions;
import org.hirfa.problem.Language;
import org.hirfa.problem.StandardProblem;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;

/// The jobs of a service over HTTP. A service gives it its address and says who sees what:
/// `@Path("/api/<service>/v1/jobs") class JobResource extends JobEndpoints`.
///
/// A job outside somebody's sight looks like one that is not there.
public abstract class JobEndpoints {

    private static final String NDJSON = "application/x-ndjson";

    @Inject
    Jobs jobs;

    @Inject
    Verdicts verdicts;

    @Inject
    Progress progress;

    /// What the current caller may see.
    protected abstract JobReader reader();

    /// What the current caller may stop: no more than what is seen.
    protected JobReader stopper() {
        return reader();
    }

    @GET
    @Authenticated
    @Operation(summary = "Jobs in sight, newest first")
    @APIResponse(responseCode = "200", description = "One page of jobs")
    public Page<JobView> list(@BeanParam Paging paging) {
        var before = paging.after(1).stream().findFirst().map(JobEndpoints::id).orElse(null);
        var fetched = jobs.list(reader(), before, paging.limit() + 1);
        return Page.of(fetched, paging.limit(), job -> List.of(job.id().toString()), JobView::of);
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(summary = "How far a job is")
    @APIResponse(responseCode = "200", description = "The job", content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(responseCode = "404", description = "No such job in sight")
    public Response get(@PathParam("id") UUID id) {
        return answer(visible(id));
    }

    @GET
    @Path("{id}/verdicts")
    @Produces(NDJSON)
    @Authenticated
    @Operation(summary = "What became of each item, one JSON object a line",
            description = "In the order of the items, as far as the job has come. Reading may go on with `after`, the last ordinal seen.")
    @APIResponse(responseCode = "200", description = "The verdicts",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = VerdictView.class)))
    @APIResponse(responseCode = "404", description = "No such job in sight")
    public Multi<VerdictView> verdicts(@PathParam("id") UUID id, @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("after") @Nullable String after, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context UriInfo uri) {
        var wanted = new Verdicts.Wanted(id, ordinal(after), outcome(outcome), Language.preferred(language),
                URI.create(uri.getRequestUri().getRawPath()));
        visible(id);
        return verdicts.of(wanted);
    }

    @GET
    @Path("{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Authenticated
    @Operation(summary = "Progress as server-sent events",
            description = "`progress` with the job whenever it changed, `end` with its last state. The stream ends with the job, "
                    + "and by itself after some minutes: connect again. A listener that has seen the end gets 204 and may stop.")
    @APIResponse(responseCode = "200", description = "Events, each with the whole job",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = JobView.class)))
    @APIResponse(responseCode = "204", description = "The end was already told")
    @APIResponse(responseCode = "404", description = "No such job in sight")
    public Multi<OutboundSseEvent> events(@PathParam("id") UUID id,
            @HeaderParam("Last-Event-ID") @Nullable String lastSeen, @Context Sse sse) {
        var job = visible(id);
        if (job.state().isOver() && Long.toString(job.version()).equals(lastSeen)) {
            throw new WebApplicationException(Response.noContent().build());
        }
        // Proxies that collect answers before they pass them on would keep progress until the end.
        return RestMulti.fromMultiData(progress.of(id, sse)).header("X-Accel-Buffering", "no")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @POST
    @Path("{id}/cancel")
    @Authenticated
    @Operation(summary = "Stop a job before its next item",
            description = "Needs no `If-Match`: a job changes with every item, and stopping it is meant however far it is. "
                    + "What was done stays done; the verdicts tell how far it came.")
    @APIResponse(responseCode = "200", description = "The job, stopped",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(responseCode = "404", description = "No such job in sight")
    @APIResponse(responseCode = "409", description = "The job is over already")
    public Response cancel(@PathParam("id") UUID id) {
        jobs.find(id, stopper()).orElseThrow(JobProblem.JOB_UNKNOWN::because);
        var stopped = jobs.cancel(id, stopper().account());
        var job = visible(id);
        if (!stopped) {
            throw JobProblem.JOB_STATE.because(job.state().name());
        }
        return answer(job);
    }

    private Job visible(UUID id) {
        return jobs.find(id, reader()).orElseThrow(JobProblem.JOB_UNKNOWN::because);
    }

    private static Response answer(Job job) {
        return Response.ok(JobView.of(job)).tag(Versions.tag(job.version())).build();
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException _) {
            throw StandardProblem.INVALID_INPUT.because().at("cursor", "invalid");
        }
    }

    private static long ordinal(@Nullable String after) {
        if (after == null) {
            return 0;
        }
        if (!after.matches("\\d{1,15}")) {
            throw StandardProblem.INVALID_INPUT.because().at("after", "wrong-type");
        }
        return Long.parseLong(after);
    }

    private static @Nullable Outcome outcome(@Nullable String outcome) {
        try {
            return outcome == null ? null : Outcome.valueOf(outcome);
        } catch (IllegalArgumentException _) {
            throw StandardProblem.INVALID_INPUT.because().at("outcome", "invalid");
        }
    }
}
