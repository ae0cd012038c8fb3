package org.hirfa.gateway.door;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import jakarta.inject.Singleton;

import org.hirfa.gateway.answer.Answers;
import org.hirfa.gateway.answer.GatewayProblem;
import org.hirfa.gateway.identity.AccessTokens;
import org.hirfa.gateway.identity.Bearer;
import org.hirfa.gateway.identity.TokenCheck;
import org.hirfa.gateway.identity.Verified;
import org.hirfa.gateway.limit.Allowance;
import org.hirfa.gateway.limit.Client;
import org.hirfa.gateway.limit.ClientAddress;
import org.hirfa.gateway.limit.RateLimits;
import org.hirfa.gateway.trail.Passage;
import org.hirfa.problem.ProblemType;
import org.hirfa.problem.StandardProblem;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/// Lets a request on when it brings what its path needs and its client has not had enough.
///
/// A token is never needed on an open path, but one that is brought must be good: a client that believes to be
/// known must not be served as a stranger.
@Singleton
class Guard {

    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence STATE = HttpHeaders.createOptimized("RateLimit");
    private static final String CHALLENGE = "WWW-Authenticate";
    private static final String SECONDS_TO_WAIT_FOR_KEYS = "5";

    private final AccessTokens tokens;
    private final RateLimits limits;
    private final ClientAddress addresses;

    Guard(AccessTokens tokens, RateLimits limits, ClientAddress addresses) {
        this.tokens = tokens;
        this.limits = limits;
        this.addresses = addresses;
    }

    /// @param open whether no token is needed; asked only where none is brought
    /// @param onward takes the client's address
    void admit(Passage passage, BooleanSupplier open, Consumer<String> onward) {
        var address = addresses.of(passage.request());
        switch (Bearer.of(passage.request())) {
            case Bearer.Nothing _ -> stranger(passage.request(), open, address, onward);
            case Bearer.Unreadable _ -> refuseToken(passage.request(), address);
            case Bearer.Token(var text) -> {
                var known = tokens.recall(text);
                if (known != null) {
                    known(passage, known, address, onward);
                } else {
                    unknown(passage, text, address, onward);
                }
            }
        }
    }

    private void stranger(HttpServerRequest request, BooleanSupplier open, String address, Consumer<String> onward) {
        if (!isWithin(limits.take(Client.at(ClientAddress.counted(address))), request)) {
            return;
        }
        if (open.getAsBoolean()) {
            onward.accept(address);
        } else {
            request.response().headers().set(CHALLENGE, "Bearer realm=\"hirfa\"");
            Answers.refuse(request, StandardProblem.UNAUTHENTICATED);
        }
    }

    private void known(Passage passage, Verified token, String address, Consumer<String> onward) {
        passage.isFor(token.client());
        if (isWithin(limits.take(Client.of(token)), passage.request())) {
            onward.accept(address);
        }
    }

    private void unknown(Passage passage, String token, String address, Consumer<String> onward) {
        var failures = limits.look(Client.failingAt(ClientAddress.counted(address)));
        if (!failures.granted()) {
            refuse(passage.request(), failures, GatewayProblem.TOO_MANY_FAILED_SIGN_INS);
            return;
        }
        switch (tokens.check(token)) {
            case TokenCheck.Passed(var verified) -> known(passage, verified, address, onward);
            case TokenCheck.Refused _ -> refuseToken(passage.request(), address);
            case TokenCheck.KeyUnknown _ -> askForKeys(passage, token, address, onward);
        }
    }

    private void askForKeys(Passage passage, String token, String address, Consumer<String> onward) {
        var here = Vertx.currentContext();
        tokens.fetchKeys().onComplete(answer -> here.runOnContext(_ -> {
            if (answer.failed() || !answer.result()) {
                passage.request().response().headers().set(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT_FOR_KEYS);
                Answers.refuse(passage.request(), GatewayProblem.SIGN_IN_UNAVAILABLE);
            } else if (tokens.check(token) instanceof TokenCheck.Passed(var verified)) {
                known(passage, verified, address, onward);
            } else {
                refuseToken(passage.request(), address);
            }
        }));
    }

    private void refuseToken(HttpServerRequest request, String address) {
        var failures = limits.take(Client.failingAt(ClientAddress.counted(address)));
        if (!failures.granted()) {
            refuse(request, failures, GatewayProblem.TOO_MANY_FAILED_SIGN_INS);
            return;
        }
        request.response().headers()
                .set(CHALLENGE, "Bearer realm=\"hirfa\", error=\"invalid_token\"");
        Answers.refuse(request, StandardProblem.UNAUTHENTICATED);
    }

    private static boolean isWithin(Allowance allowance, HttpServerRequest request) {
        if (!allowance.granted()) {
            refuse(request, allowance, StandardProblem.TOO_MANY_REQUESTS);
            return false;
        }
        request.response().headers().set(POLICY, allowance.policy()).set(STATE, allowance.state());
        return true;
    }

    private static void refuse(HttpServerRequest request, Allowance allowance, ProblemType type) {
        request.response().headers()
                .set(POLICY, allowance.policy())
                .set(STATE, allowance.state())
                .set(HttpHeaders.RETRY_AFTER, Long.toString(allowance.retryAfter()));
        Answers.refuse(request, type);
    }
}
