package org.hirfa.http;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.IntStream;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.hirfa.problem.StandardProblem;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.security.identity.SecurityIdentity;

/// What makes a request the same request: who asks, where, and what was understood of the body.
@RequestScoped
class IdempotentRequest {

    private static final String HEADER = "Idempotency-Key";

    @Inject
    SecurityIdentity identity;

    @Inject
    ObjectMapper json;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @Context
    Request request;

    /// @throws org.hirfa.problem.ProblemException 400 when the key is missing or has no acceptable length
    IdempotencyKeys.Claim claim(Method method, @Nullable Object[] arguments) {
        var key = headers.getHeaderString(HEADER);
        if (key == null || key.length() < 8 || key.length() > 200) {
            throw StandardProblem.KEY_REQUIRED.because();
        }
        // The account and not the user name, which may be given to somebody else within the life of a key.
        var caller = identity.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : identity.getPrincipal().getName();
        var described = request.getMethod() + " " + uri.getRequestUri().getRawPath() + "\n" + describe(method, arguments);
        return new IdempotencyKeys.Claim(caller, key, sha256(described));
    }

    String json(Object entity) {
        try {
            return json.writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that cannot be written", e);
        }
    }

    /// Headers are left out: who repeats a request because the answer was lost has read the record anew meanwhile, and
    /// sends another `If-Match` with the same wish.
    private String describe(Method method, @Nullable Object[] arguments) {
        var parameters = method.getParameters();
        return json(IntStream.range(0, arguments.length)
                .filter(i -> !parameters[i].isAnnotationPresent(HeaderParam.class) && !parameters[i].isAnnotationPresent(RestHeader.class))
                .mapToObj(i -> arguments[i])
                .filter(argument -> argument == null || !argument.getClass().getName().startsWith("org.jboss.resteasy"))
                .toList());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
