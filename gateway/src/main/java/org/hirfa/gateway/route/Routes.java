package org.hirfa.gateway.route;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.configuration.MemorySize;

/// The whole list of what is reachable behind the gateway.
@Singleton
public class Routes {

    private final Map<String, Upstream> upstreams = new LinkedHashMap<>();
    private final List<Prefix> prefixes;
    private final List<Exempt> exemptions;
    private final int longestAddress;
    private final long largestHeaders;

    Routes(RouteConfig config, MeterRegistry meters) {
        longestAddress = config.longestAddress();
        largestHeaders = config.headers().asLongValue();
        var registry = upstream("registry", config.registry(), config.breaker(), meters);
        var training = upstream("training", config.training(), config.breaker(), meters);
        var funding = upstream("funding", config.funding(), config.breaker(), meters);
        prefixes = List.of(
                new Prefix("/api/registry/v1/", route("registry", registry, config)),
                new Prefix("/api/training/v1/", route("training", training, config)),
                new Prefix("/api/funding/v1/", route("funding", funding, config)),
                new Prefix("/verify/", route("verify", registry, config)),
                new Prefix("/.well-known/jwt-vc-issuer", route("registry-keys", registry, config)),
                new Prefix("/.well-known/hirfa/training/", route("training-keys", training, config)),
                new Prefix("/.well-known/hirfa/funding/", route("funding-keys", funding, config)),
                new Prefix("/.well-known/hirfa/", route("registry-keys", registry, config)));
        exemptions = config.except().values().stream().map(Exempt::of).toList();
    }

    /// @return nothing when no service has this path
    public @Nullable Route find(String path) {
        for (var prefix : prefixes) {
            if (path.startsWith(prefix.text())) {
                return exempted(prefix.route(), path);
            }
        }
        return null;
    }

    /// @return the service's route for the gateway's own questions to it
    public @Nullable Route documentOf(String service) {
        var upstream = upstreams.get(service);
        return upstream == null ? null : new Route("openapi", upstream, Duration.ofSeconds(15).toMillis(), 0);
    }

    public Collection<String> services() {
        return upstreams.keySet();
    }

    public int longestAddress() {
        return longestAddress;
    }

    public long largestHeaders() {
        return largestHeaders;
    }

    private Route exempted(Route route, String path) {
        for (var exemption : exemptions) {
            if (exemption.pattern().matches(path)) {
                return new Route(route.name(), route.upstream(),
                        exemption.timeout() == null ? route.timeoutMillis() : exemption.timeout().toMillis(),
                        exemption.body() == null ? route.largestBody() : exemption.body().asLongValue());
            }
        }
        return route;
    }

    private Upstream upstream(String name, URI origin, RouteConfig.BreakerConfig config, MeterRegistry meters) {
        var breaker = new Breaker(config.window(), config.failures(), config.rest().toNanos(), System::nanoTime);
        meters.gauge("hirfa.gateway.breaker", Tags.of("upstream", name), breaker, b -> b.state().ordinal());
        var upstream = Upstream.at(name, origin, breaker);
        upstreams.put(name, upstream);
        return upstream;
    }

    private static Route route(String name, Upstream upstream, RouteConfig config) {
        return new Route(name, upstream, config.timeout().toMillis(), config.body().asLongValue());
    }

    private record Prefix(String text, Route route) {}

    private record Exempt(PathPattern pattern, @Nullable Duration timeout, @Nullable MemorySize body) {
        static Exempt of(RouteConfig.Exemption exemption) {
            return new Exempt(PathPattern.of(exemption.path()), exemption.timeout().orElse(null),
                    exemption.body().orElse(null));
        }
    }
}
