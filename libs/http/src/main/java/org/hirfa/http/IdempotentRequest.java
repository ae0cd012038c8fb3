package org.hirfa.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;

import org.hirfa.problem.StandardProblem;
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
    IdempotencyKeys.Claim claim(@Nullable Object[] arguments) {
        var key = headers.getHeaderString(HEADER);
        if (key == null || key.length() < 8 || key.length() > 200) {
            throw StandardProblem.KEY_REQUIRED.because();
        }
        var caller = identity.isAnonymous() ? "" : identity.getPrincipal().getName();
        var described = request.getMethod() + " " + uri.getRequestUri().getRawPath() + "\n" + describe(arguments);
        return new IdempotencyKeys.Claim(caller, key, sha256(described));
    }

    String json(Object entity) {
        try {
            return json.writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that cannot be written", e);
        }
    }

    private String describe(@Nullable Object[] arguments) {
        return json(Arrays.stream(arguments)
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
