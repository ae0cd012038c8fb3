package org.hirfa.gateway.door;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.hirfa.gateway.answer.Answers;
import org.hirfa.gateway.answer.BrowserRules;
import org.hirfa.gateway.answer.GatewayProblem;
import org.hirfa.gateway.trail.Passage;
import org.hirfa.gateway.trail.Trail;
import org.hirfa.problem.StandardProblem;

import io.quarkus.logging.Log;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/// The one door: every request on the public port enters here, before anything the framework might serve.
@Singleton
class Door {

    private final Trail trail;
    private final Shape shape;
    private final BrowserRules browserRules;
    private final Guard guard;
    private final Ways ways;

    Door(Trail trail, Shape shape, BrowserRules browserRules, Guard guard, Ways ways) {
        this.trail = trail;
        this.shape = shape;
        this.browserRules = browserRules;
        this.guard = guard;
        this.ways = ways;
    }

    void open(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::enter).failureHandler(this::stumble);
    }

    /// The router refuses a request without a host or a path before it asks any handler; anything else is our mistake.
    private void stumble(RoutingContext routing) {
        var request = routing.request();
        if (routing.failure() == null) {
            trail.begin(routing);
            Answers.refuse(request, GatewayProblem.UNACCEPTABLE_PATH);
        } else if (request.authority() == null) {
            trail.begin(routing);
            Answers.refuse(request, GatewayProblem.UNACCEPTABLE_FRAMING);
        } else {
            Log.error("A request failed in the gateway", routing.failure());
            Answers.refuse(request, StandardProblem.INTERNAL);
        }
    }

    private void enter(RoutingContext routing) {
        var passage = trail.begin(routing);
        var request = passage.request();
        browserRules.state(request);
        if (!shape.isAcceptable(request)) {
            return;
        }
        var target = request.uri();
        var query = target.indexOf('?');
        var path = query < 0 ? target : target.substring(0, query);
        var way = ways.find(path);
        if (browserRules.isPreflight(request)) {
            passage.takes(way.name(), way.resource());
            browserRules.answerPreflight(request);
        } else {
            take(way, passage, request);
        }
    }

    private void take(Way way, Passage passage, HttpServerRequest request) {
        passage.takes(way.name(), way.resource());
        guard.admit(passage, () -> way.isOpenTo(request.method()),
                address -> ways.go(way, passage, address));
    }
}
