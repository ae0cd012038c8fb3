package org.hirfa.benchmarks;

import java.util.List;
import java.util.Map;

import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/// What is known of a registry with a country's artisans; written anew with each measure, so that a run that is stopped leaves
/// what it has found out.
final class RegisterPage {

    private final int small;
    private final int large;
    private final int samples;
    private final int clients;
    private Map<String, Histogram> few = Map.of();
    private Map<String, Histogram> many = Map.of();
    private @Nullable Writes writes;
    private @Nullable Checks checks;

    /// @param samples answers of each kind
    /// @param clients that accept at the same time
    RegisterPage(int small, int large, int samples, int clients) {
        this.small = small;
        this.large = large;
        this.samples = samples;
        this.clients = clients;
    }

    /// @param accepted acceptances a second by the registry
    /// @param limit    transactions a second of the same SQL by pgbench
    record Writes(double accepted, double limit, int statements) {}

    /// @param verified answers a second through the gateway
    /// @param limit    of a constant answer through the same gateway
    record Checks(double verified, double limit) {}

    void few(Map<String, Histogram> answers) {
        few = answers;
        page().save();
    }

    void many(Map<String, Histogram> answers) {
        many = answers;
        page().save();
    }

    void writes(Writes measured) {
        writes = measured;
        page().save();
    }

    void checks(Checks measured) {
        checks = measured;
        page().save();
    }

    void show() {
        page().write();
    }

    private ResultPage page() {
        var page = new ResultPage("register", "The registry with a country's artisans")
                .text(("%,d and %,d artisans with names in both scripts, communes, crafts, applications, cards and a history, loaded by SQL; the registry "
                        + "itself wrote what they are searched by. One client, one request after the other, by the registry; %d of each kind, a quarter of them "
                        + "before that are not counted (half as many acceptances). The names are 30, in both scripts: common and rare, whole, begun and misspelt.")
                        .formatted(small, large, samples))
                .table(List.of("ms", "%,d: p50".formatted(small), "p95", "%,d: p50".formatted(large), "p95", "p50, times", "p95, times"),
                        few.keySet().stream().map(this::row).toList())
                .text("Aims: a search by name under 50 ms at p95; every latency at most 1.5 times that with few artisans.");
        if (checks != null) {
            page.text("## Verification of a card, through the gateway")
                    .text(("A card's QR code, 32 connections: **%.0f a second**; a constant answer from memory through a gateway of the same kind: **%.0f a second**. "
                            + "Verification to constant answer: **%.2f** (aim: at least 0.7). Medians of 3 runs of 6 s each, interleaved.")
                            .formatted(checks.verified(), checks.limit(), checks.verified() / checks.limit()));
        }
        if (writes != null) {
            page.text("## Acceptance beside pgbench")
                    .text(("%d clients accept as fast as the registry answers: **%.0f a second**. pgbench with as many clients runs the same %d statements, taken from the "
                            + "server's log of one acceptance, on the same server and the same kind of applications: **%.0f a second** (and one statement more, "
                            + "which takes the next application). Registry to pgbench: **%.2f** (aim: at least 0.5).")
                            .formatted(clients, writes.accepted(), writes.statements(), writes.limit(), writes.accepted() / writes.limit()));
        }
        return page;
    }

    private List<String> row(String kind) {
        var fast = few.get(kind);
        var slow = many.get(kind);
        return slow == null ? List.of(kind, ms(fast, 50), ms(fast, 95), "", "", "", "")
                : List.of(kind, ms(fast, 50), ms(fast, 95), ms(slow, 50), ms(slow, 95), times(fast, slow, 50), times(fast, slow, 95));
    }

    private static String ms(Histogram micros, double percentile) {
        return "%.1f".formatted(micros.getValueAtPercentile(percentile) / 1000.0);
    }

    private static String times(Histogram fast, Histogram slow, double percentile) {
        return "%.2f".formatted((double) slow.getValueAtPercentile(percentile) / fast.getValueAtPercentile(percentile));
    }
}
