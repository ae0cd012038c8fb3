package org.hirfa.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.ws.rs.core.Response;

import io.quarkus.narayana.jta.QuarkusTransaction;

/// Runs an [Idempotent] method inside the transaction that also keeps its answer.
///
/// It comes after authorisation and validation (their interceptors have smaller priorities), so that a key is claimed
/// only by a request that may be carried out.
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 10)
class IdempotentAnswers {

    @Inject
    IdempotencyKeys keys;

    @Inject
    IdempotentRequest request;

    @AroundInvoke
    Object answerOnce(InvocationContext call) throws Exception {
        var claim = request.claim(call.getMethod(), call.getParameters());
        QuarkusTransaction.begin();
        var kept = false;
        try {
            var stored = keys.claim(claim);
            if (stored != null) {
                return stored.toResponse();
            }
            var answer = StoredAnswer.of((Response) call.proceed(), request::json);
            if (answer.status() >= Response.Status.BAD_REQUEST.getStatusCode()) {
                return answer.toResponse();
            }
            keys.keep(claim, answer);
            QuarkusTransaction.commit();
            kept = true;
            return answer.toResponse();
        } finally {
            if (!kept && QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                QuarkusTransaction.rollback();
            }
        }
    }
}
