package org.hirfa.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.hirfa.platform.demo.Gateway;
import org.hirfa.platform.demo.Paper;
import org.hirfa.platform.demo.Visitor;

/// Applications for registration, brought to where one request of the director makes an artisan.
final class Registrations {

    private static final String APPLICATIONS = "/api/registry/v1/applications";
    private static final int CLIENTS = 8;

    /// To check the papers themselves is the work of another process, before the acceptance.
    private static final Map<String, Object> WITHOUT_PAPERS = Map.of("waivers", Stream.of("REQUEST", "RESIDENCE", "BIRTH", "PHOTO", "NATIONAL_ID", "FEE_RECEIPT")
            .map(kind -> Map.of("kind", kind, "reason", "Seen at the counter")).toList());

    private final Gateway registry;

    Registrations(Gateway registry) {
        this.registry = registry;
    }

    /// @return paths of applications under review, with all that acceptance needs
    List<String> prepare(int howMany, int from) {
        return all(IntStream.range(from, from + howMany).boxed().toList(), this::underReview);
    }

    /// Accepts as fast as the registry can.
    void acceptAll(List<String> applications) {
        all(applications, this::accept);
    }

    private static <I, O> List<O> all(List<I> inputs, Function<I, O> work) {
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var outputs = new ArrayList<O>();
            for (var one : clients.invokeAll(inputs.stream().<Callable<O>>map(input -> () -> work.apply(input)).toList())) {
                outputs.add(one.get());
            }
            return outputs;
        } catch (ExecutionException e) {
            throw new IllegalStateException("preparing failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// The write that is measured.
    ///
    /// @return the artisan's id
    String accept(String application) {
        return registry.act(Visitor.DIRECTOR, application, "*", "accept", WITHOUT_PAPERS).required().at("/artisanId");
    }

    String numberOf(String artisan) {
        return registry.get(Visitor.AGENT, "/api/registry/v1/artisans/" + artisan).required().at("/registrationNumber");
    }

    private String underReview(int number) {
        var path = APPLICATIONS + "/" + registry.create(Visitor.AGENT, APPLICATIONS, "bench-%06d".formatted(number), new Newcomer(number).application())
                .required().at("/id");
        registry.put(Visitor.AGENT, path + "/documents/" + UUID.randomUUID() + "?kind=QUALIFICATION", "application/pdf",
                Paper.saying("Diploma " + number)).required();
        registry.act(Visitor.AGENT, path, "*", "submit", Map.of()).required();
        registry.act(Visitor.AGENT, path, "*", "take-in", Map.of()).required();
        return path;
    }
}
