package org.hirfa.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

import org.HdrHistogram.Histogram;
import org.hirfa.platform.demo.Gateway;
import org.hirfa.platform.demo.Visitor;

/// How long one client waits for each kind of answer, one request after the other, by the registry itself.
final class Asked {

    private static final String ARTISANS = "/api/registry/v1/artisans";
    /// As people type them: common and rare, whole and begun, in both scripts, misspelt, with a first name or without.
    private static final List<String> NAMES = List.of("محمد", "Mohamed", "Benyoucef", "Ben Youcef", "بن يوسف محمد", "Fatima", "bou", "ben", "Benyoussef Amina",
            "بلقاسم", "Sahraoui", "Khadija", "خديجة بو", "Boumahdi", "Cherif Djamel", "Sharif Jamal", "زروق", "Zerouk Yassine", "Haddadi", "فاطمة الزهراء",
            "Guergouri", "Bensalah Houda", "مصطفي", "Meghraoui", "Xyzabc", "قرماحي", "Beldan", "Ould Aissa", "آيت علي", "Moustafa");

    private final Gateway registry;
    private final List<String> artisans;

    /// @param artisans some ids of the chamber of Relizane
    Asked(Gateway registry, List<String> artisans) {
        this.registry = registry;
        this.artisans = List.copyOf(artisans);
    }

    /// @param accept accepts the next application that is ready
    /// @param soFar  gets all answers each time that there are those of one more kind
    Map<String, Histogram> all(int times, IntConsumer accept, String token, Consumer<Map<String, Histogram>> soFar) {
        var answers = new LinkedHashMap<String, Histogram>();
        kinds(times, accept, token).forEach((name, asked) -> {
            answers.put(name, asked.get());
            soFar.accept(answers);
        });
        return answers;
    }

    private Map<String, Supplier<Histogram>> kinds(int times, IntConsumer accept, String token) {
        var kinds = new LinkedHashMap<String, Supplier<Histogram>>();
        kinds.put("search by name, chamber", () -> timed(times, n -> search(Visitor.AGENT, NAMES.get(n % NAMES.size()))));
        kinds.put("search by number, chamber", () -> timed(times, n -> search(Visitor.AGENT, "DZ%09d".formatted(1 + n * 7) + "%02d".formatted(98 - (1L + n * 7) * 100 % 97))));
        kinds.put("one entry", () -> timed(times, n -> get(Visitor.AGENT, ARTISANS + "/" + artisans.get(n % artisans.size()))));
        kinds.put("list, chamber", () -> timed(times, _ -> get(Visitor.AGENT, ARTISANS + "?limit=50")));
        kinds.put("list of a craft, chamber", () -> timed(times, _ -> get(Visitor.AGENT, ARTISANS + "?limit=50&activity=0590001")));
        kinds.put("verification of a card", () -> timed(times, _ -> get(new Visitor("", "anybody", Visitor.Grant.NONE), token)));
        kinds.put("acceptance", () -> timed(times / 2, accept));
        return kinds;
    }

    private void search(Visitor who, String text) {
        get(who, ARTISANS + "?limit=20&search=" + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8));
    }

    private void get(Visitor who, String path) {
        registry.get(who, path).required();
    }

    /// A quarter more of them before, which are not counted.
    private static Histogram timed(int times, IntConsumer request) {
        var micros = new Histogram(3);
        for (int n = 0; n < times; n++) {
            long began = System.nanoTime();
            request.accept(n);
            if (n >= times / 4) {
                micros.recordValue((System.nanoTime() - began) / 1000);
            }
        }
        return micros;
    }
}
