package org.hirfa.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jakarta.interceptor.InterceptorBinding;

/// Marks a `POST` that creates: it takes an `Idempotency-Key`, and asking again never creates again.
///
/// The answer is stored in the transaction of the change, so either both exist or neither. The same key with the same
/// request replays the stored answer byte for byte; with another request it is refused (422). A refusal is not stored:
/// it changed nothing, and asking again decides again. The method returns a `jakarta.ws.rs.core.Response`.
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
