package org.hirfa.http;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hirfa.problem.Language;
import org.hirfa.problem.Problem;
import org.hirfa.problem.ProblemTexts;
import org.hirfa.problem.StandardProblem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/// Bodies that nobody reads: one that is announced too long is refused in words before it comes, and one that still comes
/// when the answer is out does not keep its connection. A server that reads on would take in whatever somebody likes to send.
@ApplicationScoped
class UnwantedBodies {

    /// Before everything else, the limit of the framework too: it answers without a word.
    private static final int FIRST = 10_000;
    /// For a sender to read the answer: a connection that is cut at once may take the answer with it.
    private static final long GRACE_MILLISECONDS = 2_000;
    private static final long LOOK_MILLISECONDS = 20;

    private final long most;
    private final ObjectMapper json;

    UnwantedBodies(@ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "12M") MemorySize most, ObjectMapper json) {
        this.most = most.asLongValue();
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, FIRST);
    }

    private void watch(RoutingContext context) {
        context.addEndHandler(_ -> {
            if (!context.request().isEnded()) {
                hangUp(context);
            }
        });
        if (announced(context) > most) {
            refuse(context);
        } else {
            context.next();
        }
    }

    private void hangUp(RoutingContext context) {
        var request = context.request();
        var looks = new AtomicInteger();
        context.vertx().setPeriodic(LOOK_MILLISECONDS, timer -> {
            var isOver = request.bytesRead() > most || looks.incrementAndGet() * LOOK_MILLISECONDS > GRACE_MILLISECONDS;
            if (isOver && !request.isEnded()) {
                request.connection().close();
            }
            if (isOver || request.isEnded()) {
                context.vertx().cancelTimer(timer);
            }
        });
    }

    private static long announced(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException _) {
            return Long.MAX_VALUE;
        }
    }

    private void refuse(RoutingContext context) {
        var language = Language.preferred(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var problem = ProblemTexts.all().describe(StandardProblem.TOO_LARGE, language, URI.create(context.request().path()), List.of());
        try {
            context.response().setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag()).putHeader("Connection", "close")
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
