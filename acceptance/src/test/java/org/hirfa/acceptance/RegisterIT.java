package org.hirfa.acceptance;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hirfa.platform.Platform;
import org.hirfa.platform.demo.Answer;
import org.hirfa.platform.demo.ChamberCounter;
import org.hirfa.platform.demo.Gateway;
import org.hirfa.platform.demo.LocalDemonstration;
import org.hirfa.platform.demo.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// What a chamber does with somebody who is on the register, and what the rest of the platform makes of it.
@ExtendWith(WholePlatform.class)
class RegisterIT {

    private static final String ARTISANS = "/api/registry/v1/artisans";
    private static final Duration SOON = Duration.ofSeconds(60);

    /// Somebody with a card in the hand.
    private record Holder(String artisan, String card, String number) {}

    @Test
    void suspendedCountsNowhereUntilResumed(Gateway gateway, Accounts accounts) {
        var holder = holder(gateway, accounts);
        eligibility(gateway, holder, "ELIGIBLE");
        assertThat(verified(gateway, holder).at("/result")).isEqualTo("VALID");

        gateway.act(Visitor.DIRECTOR, holder.artisan(), "suspend",
                Map.of("reason", "Local fermé", "onRequest", false, "resumesByItself", false)).required();

        assertThat(gateway.get(Visitor.AGENT, holder.artisan()).at("/status")).isEqualTo("SUSPENDED");
        assertThat(verified(gateway, holder).json().path("valid").asBoolean(true)).isFalse();
        eligibility(gateway, holder, "NOT_ELIGIBLE");
        var again = gateway.act(Visitor.DIRECTOR, holder.artisan(), "suspend",
                Map.of("reason", "encore", "onRequest", false, "resumesByItself", false));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/detail")).contains("SUSPENDED");

        gateway.act(Visitor.DIRECTOR, holder.artisan(), "resume", Map.of("reason", "Local rouvert")).required();

        assertThat(verified(gateway, holder).at("/result")).isEqualTo("VALID");
        eligibility(gateway, holder, "ELIGIBLE");
    }

    @Test
    void leavesTheRegisterWithItsPapersAndTheCardIsWorthNothingAtOnce(Gateway gateway, Accounts accounts) {
        var holder = holder(gateway, accounts);
        var order = Map.of("kind", "VOLUNTARY", "reason", "Cessation d'activité");
        assertThat(gateway.act(Visitor.AGENT, holder.artisan(), "strike-off", order).status()).isEqualTo(403);
        assertThat(gateway.act(Visitor.DIRECTOR_ELSEWHERE, holder.artisan(), "\"1\"", "strike-off", order).status()).isEqualTo(404);
        assertThat(gateway.act(Visitor.DIRECTOR, holder.artisan(), "strike-off", order).status()).as("without papers").isEqualTo(409);

        var chamber = relizane(gateway);
        for (var kind : List.of("ARTISAN_CARD", "MEMBERSHIP_CARD", "REQUEST", "TAX_CLEARANCE", "FEE_RECEIPT")) {
            chamber.attach(holder.artisan(), kind);
        }
        gateway.act(Visitor.DIRECTOR, holder.artisan(), "strike-off", order).required();

        assertThat(gateway.get(Visitor.AGENT, holder.artisan()).at("/status")).isEqualTo("STRUCK_OFF");
        assertThat(verified(gateway, holder).at("/result")).isEqualTo("REVOKED");
        eligibility(gateway, holder, "NOT_ELIGIBLE");
    }

    @Test
    void passesToAnotherChamberWithNumberAndCard(Gateway gateway, Accounts accounts) {
        var holder = holder(gateway, accounts);
        eligibility(gateway, holder, "ELIGIBLE");

        var offer = gateway.create(Visitor.DIRECTOR, holder.artisan() + "/transfers", "transfer-" + holder.number(),
                Map.of("commune", "11-tamanrasset", "zone", "URBAN", "reason", "Déménagement")).required();
        assertThat(offer.at("/state")).isEqualTo("OFFERED");
        var transfer = "/api/registry/v1/transfers/" + offer.at("/id");
        assertThat(gateway.get(Visitor.AGENT_ELSEWHERE, holder.artisan()).status()).as("not theirs yet").isEqualTo(404);
        gateway.act(Visitor.DIRECTOR_ELSEWHERE, transfer, "accept", Map.of()).required();

        assertThat(gateway.get(Visitor.AGENT, holder.artisan()).status()).isEqualTo(404);
        assertThat(gateway.get(Visitor.AGENT, holder.card()).status()).isEqualTo(404);
        var there = gateway.get(Visitor.AGENT_ELSEWHERE, holder.artisan()).required();
        assertThat(there.at("/registrationNumber")).isEqualTo(holder.number());
        var address = gateway.get(Visitor.AGENT_ELSEWHERE, holder.card()).required().at("/verification");
        assertThat(gateway.get(Visitor.ANYBODY, address.substring(address.indexOf("/verify/"))).at("/result")).isEqualTo("VALID");
        await().atMost(SOON).untilAsserted(() -> assertThat(gateway.get(Visitor.AGENT_ELSEWHERE, "/api/funding/v1/eligibility/"
                + holder.number() + "?scheme=ANADE-TRIANGULAR").status()).as("funding has heard").isEqualTo(200));
        assertThat(gateway.get(Visitor.AGENT, "/api/funding/v1/eligibility/" + holder.number() + "?scheme=ANADE-TRIANGULAR").status())
                .isEqualTo(404);
    }

    @Test
    void silenceBeyondTheLegalDelayGrantsTheRegistration(Gateway gateway, Accounts accounts, Tables tables) {
        var chamber = relizane(gateway);
        var application = chamber.draft(accounts.walkIn("coppersmith"));
        chamber.submit(application, "QUALIFICATION");
        // Two months later: no clock of a running process can be set.
        assertThat(tables.change("registry", "update application set answer_due_on = answer_due_on - 61 where id = ?::uuid",
                application.substring(application.lastIndexOf('/') + 1))).isOne();

        await().atMost(Duration.ofSeconds(100)).pollInterval(Duration.ofSeconds(1)).untilAsserted(() ->
                assertThat(gateway.get(Visitor.AGENT, application).at("/status")).isEqualTo("DEEMED_ACCEPTED"));

        var granted = gateway.get(Visitor.AGENT, application).required();
        assertThat(gateway.get(Visitor.AGENT, ARTISANS + "/" + granted.at("/artisanId")).at("/registrationNumber")).matches("DZ\\d{11}");
    }

    @Test
    void whoIsRefusedAppealsToTheNationalChamber(Gateway gateway, Accounts accounts) {
        var chamber = relizane(gateway);
        var application = chamber.draft(accounts.walkIn("coppersmith"));
        chamber.submit(application, "QUALIFICATION");
        chamber.takeIn(application);
        gateway.act(Visitor.DIRECTOR, application, "refuse", Map.of("reasons", List.of("Diplôme illisible"))).required();

        var appealed = gateway.act(Visitor.AGENT, application, "appeal", Map.of("grounds", "Le diplôme est joint de nouveau")).required();

        assertThat(appealed.at("/status")).isEqualTo("APPEALED");
        var upheld = Map.of("reasons", List.of("Le diplôme est lisible"));
        assertThat(gateway.act(Visitor.DIRECTOR, application, appealed.header("ETag"), "appeal/uphold", upheld).status()).isEqualTo(403);
        var decided = gateway.act(Visitor.SUPERVISOR, application, appealed.header("ETag"), "appeal/uphold", upheld).required();
        assertThat(decided.at("/status")).isEqualTo("APPEAL_UPHELD");
        assertThat(gateway.get(Visitor.AGENT, ARTISANS + "/" + decided.at("/artisanId")).at("/status")).isEqualTo("ACTIVE");
    }

    @Test
    void everyChangeStaysReadable(Gateway gateway, Accounts accounts) {
        var holder = holder(gateway, accounts);
        gateway.act(Visitor.DIRECTOR, holder.artisan(), "suspend",
                Map.of("reason", "Contrôle", "onRequest", false, "resumesByItself", false)).required();
        gateway.act(Visitor.DIRECTOR, holder.artisan(), "resume", Map.of("reason", "Contrôle fait")).required();

        var history = gateway.get(Visitor.AGENT, holder.artisan() + "/history").required();

        assertThat(history.items().findValuesAsText("change")).contains("REGISTERED", "SUSPENDED", "RESUMED");
        assertThat(history.text()).contains("Contrôle fait");
        assertThat(gateway.get(Visitor.AGENT_ELSEWHERE, holder.artisan() + "/history").status()).isEqualTo(404);
    }

    @Test
    void findsTheSamePersonInEitherScript(Gateway gateway, Accounts accounts) {
        var holder = holder(gateway, accounts);

        for (var words : List.of("قادري", "kadri", "Mohamed Kadri", holder.number())) {
            var found = gateway.get(Visitor.AGENT, ARTISANS + "?limit=200&search=" + encoded(words)).required();
            assertThat(found.items().findValuesAsText("registrationNumber")).as(words).contains(holder.number());
        }
        assertThat(gateway.get(Visitor.AGENT_ELSEWHERE, ARTISANS + "?search=" + holder.number()).items()).isEmpty();
    }

    @Test
    void aDoubleIsFoundMergedAndUndone(Gateway gateway, Accounts accounts) {
        var tamanrasset = new ChamberCounter(gateway, Visitor.AGENT_ELSEWHERE, Visitor.DIRECTOR_ELSEWHERE);
        var kept = tamanrasset.register(accounts.walkIn("carver"));
        var twin = tamanrasset.register(accounts.walkIn("carver"));
        var number = gateway.get(Visitor.AGENT_ELSEWHERE, kept).required().at("/registrationNumber");
        var twinsNumber = gateway.get(Visitor.AGENT_ELSEWHERE, twin).required().at("/registrationNumber");

        var pair = "/api/registry/v1/duplicates/" + await().atMost(SOON).until(() -> pairOf(gateway, number, twinsNumber), id -> !id.isEmpty());
        gateway.act(Visitor.DIRECTOR_ELSEWHERE, pair, "merge",
                Map.of("keep", kept.substring(kept.lastIndexOf('/') + 1), "reason", "Même personne")).required();

        answeredWith(gateway, twinsNumber, number);
        gateway.act(Visitor.DIRECTOR_ELSEWHERE, pair, "undo", Map.of("reason", "Deux sœurs")).required();
        answeredWith(gateway, twinsNumber, twinsNumber);
    }

    @Test
    void anAssociationIsInTheDirectoryAndReadsItsOwnFile(Platform platform, Gateway gateway) {
        new LocalDemonstration().load(platform.addresses());
        var address = "/api/registry/v1/organisations/ASSOC-16-001";

        var publicly = gateway.get(Visitor.ANYBODY, address);
        var file = gateway.get(Visitor.ASSOCIATION, address + "/file");

        assertThat(publicly.at("/status")).isEqualTo("APPROVED");
        assertThat(file.status()).isEqualTo(200);
        assertThat(gateway.get(Visitor.AGENT, address + "/file").status()).as("another chamber's").isEqualTo(404);
    }

    @Test
    void anAssociationRaisesAConcernThatOthersDoNotSee(Platform platform, Gateway gateway) {
        new LocalDemonstration().load(platform.addresses());
        var concerns = "/api/registry/v1/concerns";
        var category = gateway.get(Visitor.ASSOCIATION, concerns + "/categories").required().items().path(0).path("code").asText();

        var raised = gateway.create(Visitor.ASSOCIATION, concerns, "acceptance-concern",
                Map.of("category", category, "text", "نقص المواد الأولية في القصبة")).required();

        var address = concerns + "/" + raised.at("/id");
        assertThat(gateway.get(Visitor.ASSOCIATION, address).status()).isEqualTo(200);
        assertThat(gateway.get(Visitor.AGENT, address).status()).isEqualTo(404);
    }

    @Test
    void theReformIsCountedBeforeAnythingMoves(Gateway gateway) {
        var reform = gateway.get(Visitor.SUPERVISOR, "/api/registry/v1/reforms").required().items().path(0);
        var address = "/api/registry/v1/reforms/" + reform.path("id").asText();
        var before = gateway.get(Visitor.SUPERVISOR, address).required();

        var counted = gateway.send(gateway.request(Visitor.SUPERVISOR, address + "/simulate")
                .POST(BodyPublishers.noBody()));

        assertThat(counted.status()).isEqualTo(200);
        assertThat(counted.text()).contains("59");
        assertThat(gateway.get(Visitor.SUPERVISOR, address).header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(gateway.act(Visitor.DIRECTOR, address, before.header("ETag"), "simulate", Map.of()).status()).isEqualTo(403);
    }

    private static Holder holder(Gateway gateway, Accounts accounts) {
        var chamber = relizane(gateway);
        var artisan = chamber.register(accounts.walkIn("coppersmith"));
        var card = chamber.deliverCard(artisan);
        return new Holder(artisan, card, gateway.get(Visitor.AGENT, artisan).required().at("/registrationNumber"));
    }

    private static ChamberCounter relizane(Gateway gateway) {
        return new ChamberCounter(gateway, Visitor.AGENT, Visitor.DIRECTOR);
    }

    private static Answer verified(Gateway gateway, Holder holder) {
        var address = gateway.get(Visitor.AGENT, holder.card()).required().at("/verification");
        return gateway.get(Visitor.ANYBODY, address.substring(address.indexOf("/verify/")));
    }

    private static void eligibility(Gateway gateway, Holder holder, String outcome) {
        await().atMost(SOON).untilAsserted(() -> assertThat(gateway.get(Visitor.ANADE, "/api/funding/v1/eligibility/" + holder.number()
                + "?scheme=ANADE-TRIANGULAR").at("/outcome")).isEqualTo(outcome));
    }

    /// The id of the pair of these two among those that wait; empty as long as there is none.
    private static String pairOf(Gateway gateway, String one, String other) {
        for (var pair : gateway.get(Visitor.DIRECTOR_ELSEWHERE, "/api/registry/v1/duplicates?limit=200").required().items()) {
            if (Set.of(one, other).equals(Set.copyOf(pair.path("entries").findValuesAsText("registrationNumber")))) {
                return pair.path("id").asText();
            }
        }
        return "";
    }

    private static void answeredWith(Gateway gateway, String asked, String answered) {
        await().atMost(SOON).untilAsserted(() -> assertThat(gateway.get(Visitor.ANADE, "/api/funding/v1/eligibility/" + asked
                + "?scheme=ANADE-TRIANGULAR").at("/registrationNumber")).isEqualTo(answered));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
