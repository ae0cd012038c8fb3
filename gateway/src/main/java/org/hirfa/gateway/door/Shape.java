package org.hirfa.gateway.door;

import java.util.Map;
import java.util.Set;
import jakarta.inject.Singleton;

import org.hirfa.gateway.answer.Answers;
import org.hirfa.gateway.answer.GatewayProblem;
import org.hirfa.gateway.route.PlainPath;
import org.hirfa.gateway.route.Routes;
import org.hirfa.problem.StandardProblem;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/// Whether a request has a shape that everybody on its way reads alike.
///
/// The HTTP decoder before this refuses what cannot be read at all, with bounds four times as wide, so that what is
/// merely too large gets an answer in words.
@Singleton
class Shape {

    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST,
            HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE, HttpMethod.OPTIONS);
    private static final String ALLOWED = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
    /// Colon, space, and the end of the line.
    private static final int BETWEEN = 4;

    private final int longestAddress;
    private final long largestHeaders;

    Shape(Routes routes) {
        longestAddress = routes.longestAddress();
        largestHeaders = routes.largestHeaders();
    }

    /// Refuses by itself what is not.
    boolean isAcceptable(HttpServerRequest request) {
        if (request.uri().length() > longestAddress) {
            Answers.refuse(request, GatewayProblem.ADDRESS_TOO_LONG, Integer.toString(longestAddress));
        } else if (!PlainPath.isPlain(request.uri())) {
            Answers.refuse(request, GatewayProblem.UNACCEPTABLE_PATH);
        } else if (!METHODS.contains(request.method())) {
            request.response().headers().set(HttpHeaders.ALLOW, ALLOWED);
            Answers.refuse(request, StandardProblem.METHOD_NOT_ALLOWED);
        } else if (weight(request.headers()) > largestHeaders) {
            Answers.refuse(request, GatewayProblem.HEADERS_TOO_LARGE, Long.toString(largestHeaders));
        } else if (!isClearlyDelimited(request.headers()) || hasPointlessBody(request)) {
            Answers.refuse(request, GatewayProblem.UNACCEPTABLE_FRAMING);
        } else {
            return true;
        }
        return false;
    }

    private static long weight(MultiMap headers) {
        var sum = 0L;
        for (Map.Entry<String, String> header : headers) {
            sum += header.getKey().length() + header.getValue().length() + BETWEEN;
        }
        return sum;
    }

    /// Two ways to say where a body ends, or two hosts, are how requests are smuggled (RFC 9112, section 11.2).
    private static boolean isClearlyDelimited(MultiMap headers) {
        var encodings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
        var lengths = headers.getAll(HttpHeaders.CONTENT_LENGTH);
        if (headers.getAll(HttpHeaders.HOST).size() > 1 || encodings.size() + lengths.size() > 1) {
            return false;
        }
        return (encodings.isEmpty() || encodings.getFirst().equalsIgnoreCase("chunked"))
                && (lengths.isEmpty() || isNumber(lengths.getFirst()));
    }

    /// Nothing here reads the body of a question (RFC 9110, section 9.3.1), and a stranger who sends one slowly would hold
    /// a connection to a service for as long as they like.
    private static boolean hasPointlessBody(HttpServerRequest request) {
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            return false;
        }
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || length != null && !length.equals("0");
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 15 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
