package org.hirfa.registry;

import java.util.List;

import org.hirfa.registry.Cardholders.Holder;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hirfa.registry.Cardholders.create;
import static org.hirfa.registry.Cardholders.step;
import static org.hirfa.registry.Registry.AGENT;
import static org.hirfa.registry.Registry.DIRECTOR;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;

/// Whoever works with somebody's card leaves a trace that its holder sees.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class CardEntriesTest {

    private static final String REASON = "{\"reason\": \"x\"}";
    private static final String LOSS = "{\"circumstance\": \"LOST\", \"happenedOn\": \"2026-01-05\"}";

    private Holder holder;

    @BeforeEach
    void register() {
        emptyTheQueue();
        holder = Holder.any();
    }

    @Test
    void everyLookAtACardIsEntered() {
        var card = holder.card();
        entered(() -> Pages.all(AGENT, "/cards/print-queue"));
        String batch = create(AGENT, "/cards/print-batches", "{\"cards\": 5}").statusCode(201).extract().path("id");
        entered(() -> as(AGENT).get(ROOT + "/cards/print-batches/" + batch + "/cards.pdf").then().statusCode(200));
        entered(() -> step(AGENT, card, "print", null).statusCode(200));
        entered(() -> step(AGENT, card, "misprint", REASON).statusCode(200));
        step(AGENT, card, "print", null).statusCode(200);
        step(AGENT, card, "deliver", null).statusCode(200);
        entered(() -> as(AGENT).get(ROOT + "/cards/" + card + "/history").then().statusCode(200));
        entered(() -> step(DIRECTOR, card, "suspend", REASON).statusCode(200));
        entered(() -> step(DIRECTOR, card, "resume", REASON).statusCode(200));
        entered(() -> step(AGENT, card, "report-lost", LOSS).statusCode(200));
        entered(() -> step(AGENT, card, "found", null).statusCode(200));
        entered(() -> create(AGENT, "/cards/" + card + "/replace", "{\"reason\": \"DAMAGED\"}").statusCode(201));
    }

    @Test
    void whatWasRefusedShowedNothing() {
        var card = holder.card();
        var before = entries();

        step(Registry.AGENT_OF_TAMANRASSET, card, "print", null).statusCode(404);
        create(AGENT, "/cards", "{\"artisanId\": \"" + holder.artisan() + "\"}").statusCode(409);
        step(holder.token(), card, "report-lost", LOSS).statusCode(409);

        assertThat(entries()).isEqualTo(before);
    }

    /// Other tests leave cards on the queue: the batch of this one is to hold no other.
    private static void emptyTheQueue() {
        while (create(AGENT, "/cards/print-batches", "{\"cards\": 200}").extract().statusCode() == 201) {
            // until nothing waits
        }
    }

    private void entered(Runnable look) {
        var before = entries();
        look.run();
        assertThat(entries()).isGreaterThan(before);
    }

    private int entries() {
        List<String> all = as(holder.token()).get(ROOT + "/me/accesses?limit=200").then().statusCode(200).extract().path("items.what");
        return all.size();
    }
}
