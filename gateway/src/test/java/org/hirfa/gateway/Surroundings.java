package org.hirfa.gateway;

import java.lang.reflect.Field;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;

/// Everything around the gateway: two services, one address where nobody listens, and an identity service.
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    private Vertx vertx;
    private Remote registry;
    private Remote training;
    private Identity identity;

    @Override
    public Map<String, String> start() {
        try {
            vertx = Vertx.vertx();
            registry = new Remote(vertx, "registry");
            training = new Remote(vertx, "training");
            identity = new Identity(vertx);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return Map.ofEntries(
                Map.entry("hirfa.routes.registry", registry.origin()),
                Map.entry("hirfa.routes.training", training.origin()),
                // port 1 is nobody's
                Map.entry("hirfa.routes.funding", "http://127.0.0.1:1"),
                Map.entry("quarkus.oidc.auth-server-url", identity.issuer()),
                Map.entry("hirfa.public-origin", "https://hirfa.example.dz"),
                Map.entry("hirfa.cors.origins", "https://portal.example.dz"),
                Map.entry("hirfa.routes.timeout", "700MS"),
                Map.entry("hirfa.routes.breaker.window", "10"),
                Map.entry("hirfa.routes.breaker.failures", "5"),
                Map.entry("hirfa.routes.breaker.rest", "400MS"),
                Map.entry("hirfa.identity.remember-at-most", "50"),
                Map.entry("hirfa.limits.service.per-second", "1"),
                Map.entry("hirfa.limits.service.burst", "5"),
                Map.entry("hirfa.limits.clients", "100"),
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("quarkus.management.test-port", "0"));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(registry, new TestInjector.MatchesType(Remote.class) {
            @Override
            public boolean test(Field field) {
                return super.test(field) && field.getName().equals("registry");
            }
        });
        injector.injectIntoFields(training, new TestInjector.MatchesType(Remote.class) {
            @Override
            public boolean test(Field field) {
                return super.test(field) && field.getName().equals("training");
            }
        });
        injector.injectIntoFields(identity, new TestInjector.MatchesType(Identity.class));
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
