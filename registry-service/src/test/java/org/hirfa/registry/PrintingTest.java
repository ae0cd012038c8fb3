package org.hirfa.registry;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.hirfa.registry.Cardholders.Holder;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hirfa.registry.Cardholders.code;
import static org.hirfa.registry.Cardholders.create;
import static org.hirfa.registry.Cardholders.published;
import static org.hirfa.registry.Cardholders.read;
import static org.hirfa.registry.Cardholders.step;
import static org.hirfa.registry.Registry.AGENT;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class PrintingTest {

    private static final String BATCHES = "/cards/print-batches";

    /// Other tests leave cards on the queue.
    @BeforeEach
    void emptyTheQueue() {
        while (create(AGENT, BATCHES, "{\"cards\": 200}").extract().statusCode() == 201) {
            assertThat(queue()).isNotNull();
        }
    }

    @Test
    void takesTheOldestPrintsThemAndPutsTheSpoiltBack() throws Exception {
        var cards = Stream.generate(() -> Holder.any().card()).limit(3).toList();
        assertThat(waitingWithoutBatch()).isEqualTo(cards);

        String batch = create(AGENT, BATCHES, "{\"cards\": 2}").statusCode(201).body("cards", equalTo(2)).extract().path("id");
        assertThat(waitingWithoutBatch()).containsExactly(cards.get(2));
        var pdf = as(AGENT).get(ROOT + BATCHES + "/" + batch + "/cards.pdf").then().statusCode(200).contentType("application/pdf")
                .extract().asByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(4);
        }
        as(AGENT).get(ROOT + BATCHES + "/" + batch + "/cards.pdf?part=2").then().statusCode(404);
        as(AGENT).get(ROOT + BATCHES + "/" + batch + "/cards.pdf?part=x").then().statusCode(400);
        var spoilt = code(cards.get(1));
        printed(batch, cards.get(1)).then().statusCode(200).body("status", equalTo("PRINTED"));

        read(cards.getFirst()).body("status", equalTo("PRINTED"));
        read(cards.get(1)).body("status", equalTo("REQUESTED"));
        assertThat(waitingWithoutBatch()).containsExactly(cards.get(1), cards.get(2));
        assertThat(published(spoilt)).isEqualTo(1);
        printed(batch).then().statusCode(409).body("type", equalTo("/problems/print-batch-state")).body("detail", containsString("PRINTED"));
        step(AGENT, cards.getFirst(), "deliver", null).statusCode(200);
        assertThat(published(code(cards.getFirst()))).isZero();
    }

    @Test
    void noTwoPrintersPrintTheSame() throws Exception {
        var cards = Stream.generate(() -> Holder.any().card()).limit(6).toList();

        var batches = AtOnce.times(3, _ -> create(AGENT, BATCHES, "{\"cards\": 2}").extract().<String>path("id"));

        assertThat(new HashSet<>(batches)).hasSize(3);
        var taken = cards.stream().map(card -> read(card).extract().<String>path("printBatch")).toList();
        for (var batch : batches) {
            assertThat(taken.stream().filter(batch::equals)).hasSize(2);
        }
        create(AGENT, BATCHES, "{\"cards\": 2}").statusCode(409).body("type", equalTo("/problems/print-queue-empty"));
    }

    @Test
    void aReleasedBatchWaitsAgainWhereItWas() {
        var first = Holder.any().card();
        String batch = create(AGENT, BATCHES, "{\"cards\": 5}").statusCode(201).extract().path("id");
        var later = Holder.any().card();

        as(AGENT).header("If-Match", "*").post(ROOT + BATCHES + "/" + batch + "/release").then().statusCode(200).body("status", equalTo("RELEASED"));

        assertThat(waitingWithoutBatch()).containsExactly(first, later);
    }

    /// Neither a card that waits in the batch nor one that came out of the printer is the former chamber's to draw.
    @Test
    void aCardLeavesTheBatchWithItsHolder() {
        var waiting = Holder.any();
        var printed = Holder.any();
        var card = waiting.card();
        String batch = create(AGENT, BATCHES, "{\"cards\": 5}").statusCode(201).body("cards", equalTo(2)).extract().path("id");
        step(AGENT, printed.card(), "print", null).statusCode(200);

        transfer(waiting);
        transfer(printed);

        as(AGENT).get(ROOT + BATCHES + "/" + batch + "/cards.pdf").then().statusCode(404);
        printed(batch).then().statusCode(200);
        as(Registry.AGENT_OF_TAMANRASSET).get(ROOT + "/cards/" + card).then().statusCode(200).body("status", equalTo("REQUESTED"))
                .body("printBatch", nullValue());
        step(Registry.AGENT_OF_TAMANRASSET, card, "print", null).statusCode(200);
    }

    private static void transfer(Holder holder) {
        String transfer = Entries.add(Registry.DIRECTOR, holder.artisan(), "transfers", """
                {"commune": "11-tamanrasset", "addressLine": "شارع أول نوفمبر 7", "zone": "URBAN", "reason": "moves south"}""")
                .statusCode(201).extract().path("id");
        as(Registry.DIRECTOR_OF_TAMANRASSET).header("If-Match", "*").post(ROOT + "/transfers/{id}/accept", transfer).then().statusCode(200);
    }

    @Test
    void aSuspendedHoldersCardLeavesTheBatch() {
        var holder = Holder.any();
        String batch = create(AGENT, BATCHES, "{\"cards\": 5}").statusCode(201).extract().path("id");

        Entries.step(Registry.DIRECTOR, holder.artisan(), "suspend", "{\"reason\": \"x\", \"onRequest\": false, \"resumesByItself\": false}").statusCode(200);

        as(AGENT).get(ROOT + BATCHES + "/" + batch + "/cards.pdf").then().statusCode(404);
        read(holder.card()).body("printBatch", nullValue());
    }

    @Test
    void aBatchIsNobodyElsesAndItsOrderIsChecked() {
        Holder.any();
        String batch = create(AGENT, BATCHES, "{\"cards\": 5}").statusCode(201).extract().path("id");
        var stranger = Registry.AGENT_OF_TAMANRASSET;

        as(stranger).get(ROOT + BATCHES + "/" + batch).then().statusCode(404);
        as(stranger).get(ROOT + BATCHES + "/" + batch + "/cards.pdf").then().statusCode(404);
        as(stranger).header("If-Match", "*").post(ROOT + BATCHES + "/" + batch + "/release").then().statusCode(404);
        as(Registry.SUPERVISOR).get(ROOT + BATCHES).then().statusCode(403);
        create(AGENT, BATCHES, "{\"cards\": 0}").statusCode(400);
        create(AGENT, BATCHES, "{\"cards\": 201}").statusCode(400);
        as(AGENT).get(ROOT + "/cards/print-queue?cursor=abc").then().statusCode(400);
        as(AGENT).get(ROOT + BATCHES).then().statusCode(200).body("items[0].id", equalTo(batch));
    }

    @Test
    void issuesForManyAtOnceAndNeverTwice() {
        var withCard = Holder.any();
        withCard.activeCard();
        var without = Holder.any();
        var revoked = without.activeCard();
        step(Registry.DIRECTOR, revoked, "revoke", "{\"reason\": \"x\"}").statusCode(200);
        var foreign = UUID.randomUUID();
        var order = "{\"artisanIds\": [\"%s\", \"%s\", \"%s\"], \"print\": true}".formatted(withCard.artisan(), without.artisan(), foreign);

        var job = create(AGENT, "/cards/bulk", order).statusCode(202).extract();
        var verdicts = verdicts(job.path("id"));

        assertThat(verdicts.lines().toList()).hasSize(3).satisfiesExactly(
                line -> assertThat(line).contains("SKIPPED", "card-already-held"),
                line -> assertThat(line).contains("DONE", read(without.card()).extract().<String>path("number")),
                line -> assertThat(line).contains("REFUSED", "card-unknown"));
        String batch = read(without.card()).extract().path("printBatch");
        assertThat(job.<String>path("id")).isEqualTo(batch);
        as(AGENT).get(ROOT + BATCHES + "/" + batch + "/cards.pdf").then().statusCode(200);
        var again = verdicts(create(AGENT, "/cards/bulk", order).statusCode(202).extract().path("id"));
        assertThat(again.lines().toList().get(1)).contains("SKIPPED", "not-waiting");
    }

    @Test
    void takesTheWholeQueueInOneOrder() {
        var cards = Stream.generate(() -> Holder.any().card()).limit(3).toList();

        var verdicts = verdicts(create(AGENT, "/cards/bulk", "{\"filter\": \"REQUESTED\", \"print\": true}").statusCode(202).extract().path("id"));

        assertThat(verdicts.lines().toList()).hasSize(3).allMatch(line -> line.contains("DONE"));
        assertThat(waitingWithoutBatch()).isEmpty();
        assertThat(cards.stream().map(card -> read(card).extract().<String>path("printBatch")).distinct()).hasSize(1);
        create(AGENT, "/cards/bulk", "{\"filter\": \"REQUESTED\", \"print\": true}").statusCode(409);
        create(AGENT, "/cards/bulk", "{\"filter\": \"ALL\", \"print\": true}").statusCode(400);
        create(AGENT, "/cards/bulk", "{\"print\": true}").statusCode(400);
        create(Registry.SUPERVISOR, "/cards/bulk", "{\"filter\": \"REQUESTED\", \"print\": true}").statusCode(403);
    }

    private static String verdicts(String job) {
        await().until(() -> as(AGENT).get(ROOT + "/jobs/" + job).then().extract().<String>path("state").equals("FINISHED"));
        return as(AGENT).get(ROOT + "/jobs/" + job + "/verdicts").then().statusCode(200).extract().asString();
    }

    private static Response printed(String batch, String... spoilt) {
        var ids = Stream.of(spoilt).map("\"%s\""::formatted).collect(java.util.stream.Collectors.joining(", "));
        return as(AGENT).header("If-Match", "*").contentType("application/json").body("{\"spoilt\": [" + ids + "]}")
                .post(ROOT + BATCHES + "/" + batch + "/printed");
    }

    private static List<Object> waitingWithoutBatch() {
        return Pages.all(AGENT, "/cards/print-queue").stream().filter(card -> card.get("printBatch") == null)
                .map(card -> card.get("id")).toList();
    }

    private static List<String> queue() {
        return Pages.ids(AGENT, "/cards/print-queue").stream().map(String.class::cast).toList();
    }
}
