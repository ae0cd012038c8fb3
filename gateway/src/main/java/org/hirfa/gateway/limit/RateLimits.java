package org.hirfa.gateway.limit;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/// A token bucket per client, for as many clients as may be remembered.
///
/// A forgotten client starts with a full bucket: buckets are forgotten when they have been full for some time, and
/// earlier only when more clients come than the cache may hold.
@Singleton
public class RateLimits {

    private static final Duration FORGET_AFTER = Duration.ofMinutes(10);

    private final Map<Kind, Buckets> buckets = new EnumMap<>(Kind.class);

    RateLimits(LimitConfig config, Clock clock, MeterRegistry meters) {
        var time = new ClockMeter(clock);
        for (var kind : Kind.values()) {
            var rate = switch (kind) {
                case ANONYMOUS -> config.anonymous();
                case USER -> config.user();
                case SERVICE -> config.service();
                case FAILED_SIGN_INS -> config.failedSignIns();
            };
            buckets.put(kind, Buckets.of(kind, rate, config.clients(), time, meters));
        }
    }

    /// Takes one request from what the client may do.
    public Allowance take(Client client) {
        var all = buckets.get(client.kind());
        return all.allowance(all.of(client.key()).tryConsumeAndReturnRemaining(1));
    }

    /// Whether one more request would be allowed; takes nothing.
    public Allowance look(Client client) {
        var all = buckets.get(client.kind());
        var estimate = all.of(client.key()).estimateAbilityToConsume(1);
        return all.allowance(estimate.canBeConsumed()
                ? ConsumptionProbe.consumed(estimate.getRemainingTokens(), 0)
                : ConsumptionProbe.rejected(0, estimate.getNanosToWaitForRefill(), 0));
    }

    private record Buckets(Cache<String, Bucket> byClient, LimitConfig.Rate rate, TimeMeter time, String name,
                           String policy, Counter refusals) {

        static Buckets of(Kind kind, LimitConfig.Rate rate, long clients, TimeMeter time, MeterRegistry meters) {
            Cache<String, Bucket> cache = Caffeine.newBuilder()
                    .maximumSize(clients)
                    .expireAfterAccess(FORGET_AFTER)
                    .executor(Runnable::run)
                    .build();
            var name = '"' + kind.tag() + '"';
            var window = Math.max(1, rate.burst() / rate.perSecond());
            meters.gauge("hirfa.gateway.limit.clients", Tags.of("kind", kind.tag()),
                    cache, Cache::estimatedSize);
            return new Buckets(cache, rate, time, name, name + ";q=" + rate.burst() + ";w=" + window,
                    meters.counter("hirfa.gateway.limited", "kind", kind.tag()));
        }

        Bucket of(String key) {
            return byClient.get(key, _ -> Bucket.builder()
                    .withCustomTimePrecision(time)
                    .addLimit(limit -> limit.capacity(rate.burst())
                            .refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                    .build());
        }

        Allowance allowance(ConsumptionProbe probe) {
            if (probe.isConsumed()) {
                return new Allowance(true, policy, name + ";r=" + probe.getRemainingTokens(), 0);
            }
            refusals.increment();
            var seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
            return new Allowance(false, policy, name + ";r=0;t=" + seconds, seconds);
        }
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
