package org.hirfa.registry;

import java.util.UUID;

import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.application;
import static org.hirfa.registry.Registry.apply;
import static org.hirfa.registry.Registry.as;
import static org.hirfa.registry.Registry.newNationalId;
import static org.hirfa.registry.Registry.step;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class RefusalsTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT, take-in", "DRAFT, accept", "SUBMITTED, submit", "SUBMITTED, accept", "SUBMITTED, request-documents",
        "UNDER_REVIEW, submit", "UNDER_REVIEW, take-in", "ACCEPTED, withdraw", "ACCEPTED, accept", "ACCEPTED, take-in",
        "ACCEPTED, appeal", "UNDER_REVIEW, appeal", "SUBMITTED, forward", "ACCEPTED, forward"})
    void namesTheStateThatForbidsAStep(String state, String step) {
        var token = Registry.artisan("refusals." + state + step);
        var id = inState(state, token);
        var body = switch (step) {
            case "request-documents" -> "{\"items\": [{\"kind\": \"PHOTO\"}]}";
            case "appeal" -> "{\"grounds\": \"unjust\"}";
            case "forward" -> "{}";
            default -> null;
        };

        step(Registry.DIRECTOR, id, step, body).statusCode(409).contentType("application/problem+json")
                .body("type", equalTo("/problems/application-state")).body("detail", containsString(state));
    }

    @Test
    void acceptsNobodyWithoutProofOfQualification() {
        var id = Registry.underReview(Registry.artisan("refusals.unproven"));

        step(Registry.DIRECTOR, id, "accept", null).statusCode(409).body("type", equalTo("/problems/qualification-missing"));

        as(Registry.AGENT).get(ROOT + "/applications/" + id).then().body("status", equalTo("UNDER_REVIEW"));
    }

    @Test
    void refusesOnlyWithReasons() {
        var id = Registry.underReview(Registry.artisan("refusals.reasons"));

        step(Registry.DIRECTOR, id, "refuse", "{\"reasons\": []}").statusCode(400).body("errors.pointer", hasItem(containsString("reasons")));
        step(Registry.DIRECTOR, id, "refuse", "{\"reasons\": [\"premises missing\"]}").statusCode(200)
                .body("status", equalTo("REFUSED")).body("refusalReasons", hasItem("premises missing"));
    }

    @Test
    void aRefusedApplicantMayApplyAgain() {
        var token = Registry.artisan("refusals.again");
        var nationalId = newNationalId();
        var id = Registry.underReview(token, application(nationalId));
        step(Registry.DIRECTOR, id, "refuse", "{\"reasons\": [\"no\"]}").statusCode(200);

        apply(token, application(nationalId)).then().statusCode(201);
    }

    @Test
    void oneApplicationAtATime() {
        var token = Registry.artisan("refusals.twice");
        var nationalId = newNationalId();
        apply(token, application(nationalId)).then().statusCode(201);

        apply(token, application(nationalId)).then().statusCode(409).body("type", equalTo("/problems/application-open"));
    }

    @Test
    void namesARegistrationOnlyToWhoMaySeeIt() {
        var owner = Registry.artisan("refusals.owner");
        var nationalId = newNationalId();
        var artisan = Registry.accepted(owner, nationalId);
        String number = as(owner).get(ROOT + "/artisans/" + artisan).path("registrationNumber");

        apply(owner, application(nationalId)).then().statusCode(409).body("type", equalTo("/problems/person-registered"))
                .body("detail", containsString(number));
        apply(Registry.AGENT, application(nationalId)).then().statusCode(409).body("detail", containsString(number));
        as(owner).get(ROOT + "/me/accesses").then().body("items.what", hasItem("registration-number"));
        apply(Registry.artisan("refusals.stranger"), application(nationalId)).then().statusCode(409)
                .body("type", equalTo("/problems/national-id-in-use")).body("detail", not(containsString(number)));
        apply(Registry.AGENT_OF_TAMANRASSET, application(nationalId, "11-tamanrasset", "0590001", "DIPLOMA")).then().statusCode(409)
                .body("type", equalTo("/problems/national-id-in-use")).body("detail", not(containsString(number)));
    }

    /// Knowing somebody's number gives an agent no say over how that person is called.
    @Test
    void anAgentDescribesNobodyAnew() {
        var owner = Registry.artisan("refusals.described");
        var nationalId = newNationalId();
        var id = Registry.underReview(owner, application(nationalId));
        step(Registry.DIRECTOR, id, "refuse", "{\"reasons\": [\"no\"]}").statusCode(200);

        apply(Registry.AGENT_OF_TAMANRASSET, application(nationalId, "11-tamanrasset", "0590001", "DIPLOMA").replace("Benyoucef", "Other"))
                .then().statusCode(409).body("type", equalTo("/problems/national-id-in-use"));
        apply(Registry.AGENT, application(nationalId).replace("Benyoucef", "Other").replace("0661 23 45 67", "0550 00 00 01"))
                .then().statusCode(201).body("person.names.latin.lastName", equalTo("Benyoucef"));

        as(owner).get(ROOT + "/me").then().body("person.names.latin.lastName", equalTo("Benyoucef"))
                .body("person.phone", equalTo("+213*******67"));
    }

    @Test
    void anAgentOfAnotherChamberDescribesNobodyAnewWhoHasNoAccountEither() {
        var nationalId = newNationalId();
        String id = apply(Registry.AGENT, application(nationalId)).path("id");
        step(Registry.AGENT, id, "withdraw", null).statusCode(200);

        apply(Registry.AGENT_OF_TAMANRASSET, application(nationalId, "11-tamanrasset", "0590001", "DIPLOMA").replace("Benyoucef", "Other"))
                .then().statusCode(409).body("type", equalTo("/problems/national-id-in-use"));
        apply(Registry.AGENT_OF_TAMANRASSET, application(nationalId, "11-tamanrasset", "0590001", "DIPLOMA").replace("1994-05-17", "1994-05-18"))
                .then().statusCode(409).body("type", equalTo("/problems/national-id-in-use"));
        apply(Registry.AGENT, application(nationalId).replace("Benyoucef", "Corrected")).then().statusCode(201)
                .body("person.names.latin.lastName", equalTo("Corrected"));
    }

    @Test
    void whoWasRefusedWhereTheyLivedAppliesWhereTheyLiveNow() {
        var nationalId = newNationalId();
        String atCounter = apply(Registry.AGENT, application(nationalId)).path("id");
        step(Registry.AGENT, atCounter, "submit", null).statusCode(200);
        step(Registry.AGENT, atCounter, "take-in", null).statusCode(200);
        step(Registry.DIRECTOR, atCounter, "refuse", "{\"reasons\": [\"no\"]}").statusCode(200);

        apply(Registry.AGENT_OF_TAMANRASSET, application(nationalId, "11-tamanrasset", "0590001", "DIPLOMA")).then().statusCode(201)
                .body("chamber", equalTo("CAM-11")).body("person.address.commune", equalTo("11-tamanrasset"));

        var owner = Registry.artisan("refusals.moved");
        var ownId = newNationalId();
        step(Registry.DIRECTOR, Registry.underReview(owner, application(ownId)), "refuse", "{\"reasons\": [\"no\"]}").statusCode(200);
        apply(Registry.AGENT_OF_TAMANRASSET, application(ownId, "11-tamanrasset", "0590001", "DIPLOMA").replace("0661 23 45 67", "0550 00 00 01"))
                .then().statusCode(201).body("chamber", equalTo("CAM-11"));
        as(owner).get(ROOT + "/me").then().body("person.address.commune", equalTo("11-tamanrasset")).body("person.phone", equalTo("+213*******67"));
    }

    @Test
    void oneAccountIsOnePerson() {
        var token = Registry.artisan("refusals.account");
        var first = Registry.underReview(token);
        step(Registry.DIRECTOR, first, "refuse", "{\"reasons\": [\"no\"]}").statusCode(200);

        apply(token, application(newNationalId())).then().statusCode(409).body("type", equalTo("/problems/account-in-use"));
    }

    @Test
    void theSameNationalIdAtTheSameMomentIsOnePerson() throws Exception {
        var nationalId = newNationalId();

        var statuses = AtOnce.times(6, n -> apply(Registry.artisan("refusals.race" + n), application(nationalId)).statusCode());

        org.assertj.core.api.Assertions.assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void acceptedOnceHoweverOftenAtTheSameMoment() throws Exception {
        var token = Registry.artisan("refusals.accept-race");
        var id = Registry.underReview(token, application(newNationalId(), "48-relizane", "0590001", "DIPLOMA"));
        Registry.attach(token, id, UUID.randomUUID(), "QUALIFICATION", Papers.PDF).then().statusCode(201);

        var statuses = AtOnce.times(6, _ -> step(Registry.DIRECTOR, id, "accept", null).extract().statusCode());

        org.assertj.core.api.Assertions.assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
    }

    @Test
    void needsTheVersionThatItsAuthorHasSeen() {
        var token = Registry.artisan("refusals.version");
        String id = apply(token, application(newNationalId())).path("id");

        as(token).post(ROOT + "/applications/{id}/submit", id).then().statusCode(428).body("type", equalTo("/problems/version-required"));
        as(token).header("If-Match", "\"7\"").post(ROOT + "/applications/{id}/submit", id).then().statusCode(412);
        as(token).header("If-Match", "\"0\"").post(ROOT + "/applications/{id}/submit", id).then().statusCode(200).header("ETag", "\"1\"");
        as(token).header("If-Match", "\"0\"").post(ROOT + "/applications/{id}/take-in", id).then().statusCode(403);
        as(Registry.AGENT).header("If-Match", "\"0\"").post(ROOT + "/applications/{id}/take-in", id).then().statusCode(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOTHING_KNOWN", "qualification", "TAX_CLEARANCE"})
    void asksOnlyForPapersThatRegisteringKnows(String kind) {
        var id = Registry.underReview(Registry.artisan("refusals.kind." + kind));

        step(Registry.AGENT, id, "request-documents", "{\"items\": [{\"kind\": \"%s\"}]}".formatted(kind)).statusCode(400)
                .body("errors[0].pointer", equalTo("/items/0/kind")).body("errors[0].code", equalTo("unknown-value"));
    }

    private static String inState(String state, String token) {
        return switch (state) {
            case "DRAFT" -> apply(Registry.AGENT, application(newNationalId())).path("id");
            case "SUBMITTED" -> Registry.submitted(token);
            case "UNDER_REVIEW" -> Registry.underReview(token);
            default -> {
                var id = Registry.underReview(token, application(newNationalId(), "48-relizane", "0590001", "DIPLOMA"));
                Registry.attach(token, id, UUID.randomUUID(), "QUALIFICATION", Papers.PDF).then().statusCode(201);
                step(Registry.DIRECTOR, id, "accept", null).statusCode(200);
                yield id;
            }
        };
    }
}
