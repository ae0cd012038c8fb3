package org.hirfa.http;

import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.hirfa.problem.ProblemException;
import org.hirfa.problem.StandardProblem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;

/// Turns whatever ends a request early into a problem. Nothing of the inside (class names, SQL, values) goes out.
class ProblemMappers {

    @Inject
    ProblemAnswers answers;

    @ServerExceptionMapper(ProblemException.class)
    Response refused(ProblemException e, HttpHeaders headers, UriInfo uri) {
        var answer = answers.answer(e.type(), e.faults(), headers, uri, e.args());
        return e.type() == StandardProblem.UNAVAILABLE ? soonAgain(answer) : answer;
    }

    @ServerExceptionMapper(ConstraintViolationException.class)
    Response invalid(ConstraintViolationException e, HttpHeaders headers, UriInfo uri) {
        var faults = e.getConstraintViolations().stream().map(FieldFaults::of).distinct().toList();
        // A broken rule on what we return is our fault, not the caller's.
        if (e.getConstraintViolations().stream().anyMatch(ProblemMappers::isAboutTheAnswer)) {
            return unexpected(e, headers, uri);
        }
        return answers.answer(StandardProblem.INVALID_INPUT, faults, headers, uri);
    }

    @ServerExceptionMapper(value = {JsonMappingException.class, MismatchedInputException.class}, priority = Priorities.USER - 1)
    Response unreadable(JsonMappingException e, HttpHeaders headers, UriInfo uri) {
        return answers.answer(StandardProblem.INVALID_INPUT, List.of(FieldFaults.of(e)), headers, uri);
    }

    @ServerExceptionMapper(UnauthorizedException.class)
    Response unauthenticated(UnauthorizedException e, HttpHeaders headers, UriInfo uri) {
        return answers.answer(StandardProblem.UNAUTHENTICATED, List.of(), headers, uri);
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, AuthenticationCompletionException.class})
    Response badToken(RuntimeException e, HttpHeaders headers, UriInfo uri) {
        return answers.answer(StandardProblem.UNAUTHENTICATED, List.of(), headers, uri);
    }

    @ServerExceptionMapper(ForbiddenException.class)
    Response forbidden(ForbiddenException e, HttpHeaders headers, UriInfo uri) {
        return answers.answer(StandardProblem.FORBIDDEN, List.of(), headers, uri);
    }

    @ServerExceptionMapper(OptimisticLockException.class)
    Response overtaken(OptimisticLockException e, HttpHeaders headers, UriInfo uri) {
        return answers.answer(StandardProblem.EDIT_CONFLICT, List.of(), headers, uri);
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException e, HttpHeaders headers, UriInfo uri) {
        if (e.getCause() instanceof JsonMappingException mapping && !(FieldFaults.isSyntax(mapping))) {
            return unreadable(mapping, headers, uri);
        }
        if (e.getCause() instanceof JsonProcessingException) {
            return answers.answer(StandardProblem.MALFORMED_JSON, List.of(), headers, uri);
        }
        var status = e.getResponse().getStatus();
        if (status < Response.Status.BAD_REQUEST.getStatusCode()) {
            return e.getResponse();
        }
        return status >= 500 ? unexpected(e, headers, uri)
                : answers.answer(StandardProblem.ofStatus(status), List.of(), headers, uri);
    }

    @ServerExceptionMapper
    Response unexpected(Exception e, HttpHeaders headers, UriInfo uri) {
        if (hasCause(e, OptimisticLockException.class)) {
            return answers.answer(StandardProblem.EDIT_CONFLICT, List.of(), headers, uri);
        }
        if (e instanceof RuntimeException && findRefusal(e) instanceof ProblemException refusal) {
            return refused(refusal, headers, uri);
        }
        if (DatabaseFaults.isAway(e)) {
            Log.warnf("no database for %s %s", uri.getPath(), e.getClass().getSimpleName());
            return soonAgain(answers.answer(StandardProblem.UNAVAILABLE, List.of(), headers, uri));
        }
        if (DatabaseFaults.isUnacceptableValue(e)) {
            Log.warnf("a value of %s %s was stopped only by the database", uri.getPath(), e.getClass().getSimpleName());
            return answers.answer(StandardProblem.INVALID_INPUT, List.of(), headers, uri);
        }
        var occurrence = UUID.randomUUID().toString();
        Log.errorf(e, "request failed unexpectedly, occurrence %s", occurrence);
        return answers.answer(StandardProblem.INTERNAL, List.of(), headers, uri, occurrence);
    }

    private static Response soonAgain(Response unavailable) {
        return Response.fromResponse(unavailable).header(HttpHeaders.RETRY_AFTER, "5").build();
    }

    private static Throwable findRefusal(Throwable thrown) {
        var cause = thrown;
        while (cause != null && !(cause instanceof ProblemException)) {
            cause = cause.getCause();
        }
        return cause == null ? thrown : cause;
    }

    private static boolean hasCause(Throwable thrown, Class<? extends Throwable> type) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAboutTheAnswer(ConstraintViolation<?> violation) {
        for (var node : violation.getPropertyPath()) {
            if (node.getKind() == jakarta.validation.ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }
}
