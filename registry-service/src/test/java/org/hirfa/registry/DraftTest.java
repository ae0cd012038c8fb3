package org.hirfa.registry;

import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.testing.EventContract;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.application;
import static org.hirfa.registry.Registry.apply;
import static org.hirfa.registry.Registry.as;
import static org.hirfa.registry.Registry.newNationalId;
import static org.hirfa.registry.Registry.step;

/// A slip in a draft is put right without anybody having to hand it in.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class DraftTest {

    @Inject
    AgroalDataSource database;

    @Test
    void isReplacedByItsOwner() {
        var token = Registry.artisan("draft.replaced");
        var nationalId = newNationalId();
        String id = apply(token, application(nationalId)).path("id");

        var etag = replace(token, id, "\"0\"", application(nationalId, "11-tamanrasset", "0690001", "DIPLOMA").replace("Amina", "Yamina"))
                .statusCode(200).body("status", equalTo("DRAFT")).body("mainActivity", equalTo("0690001")).body("wilaya", equalTo("11"))
                .body("person.names.latin.firstName", equalTo("Yamina")).body("qualification.kind", equalTo("DIPLOMA")).extract().header("ETag");

        assertThat(etag).isNotEqualTo("\"0\"");
        as(token).header("If-Match", etag).post(ROOT + "/applications/{id}/submit", id).then().statusCode(200).body("chamber", equalTo("CAM-11"));
    }

    @Test
    void isReplacedOnlyByWhoHasSeenItAndAsANewOneWouldBe() {
        var token = Registry.artisan("draft.judged");
        var wish = application(newNationalId());
        String id = apply(token, wish).path("id");

        as(token).contentType("application/json").body(wish).put(ROOT + "/applications/" + id).then().statusCode(428);
        replace(token, id, "\"7\"", wish).statusCode(412);
        replace(token, id, "*", wish.replace("0590001", "9999999")).statusCode(400).body("errors[0].pointer", equalTo("/mainActivity"));
        replace(token, id, "*", "{}").statusCode(400);
        replace(Registry.artisan("draft.other"), id, "*", wish).statusCode(404);
        replace(Registry.AGENT, id, "*", wish).statusCode(404);
        step(token, id, "submit", null).statusCode(200);
        replace(token, id, "*", wish).statusCode(409).body("type", equalTo("/problems/application-state"))
                .body("detail", containsString("SUBMITTED"));
    }

    @Test
    void aSlipInTheNationalIdIsASlipLikeAnyOther() {
        var token = Registry.artisan("draft.number");
        var wrong = newNationalId();
        var right = newNationalId();
        String id = apply(token, application(wrong)).path("id");

        replace(token, id, "*", application(right)).statusCode(200).body("person.nationalId", equalTo("***************" + right.substring(15)));

        apply(Registry.artisan("draft.wrong-number"), application(wrong)).then().statusCode(201);
        apply(Registry.artisan("draft.right-number"), application(right)).then().statusCode(409);
    }

    @Test
    void aNationalIdOfAnotherStaysTheirs() {
        var token = Registry.artisan("draft.theirs");
        var nationalId = newNationalId();
        apply(Registry.artisan("draft.holder"), application(nationalId));
        String id = apply(token, application(newNationalId())).path("id");

        replace(token, id, "*", application(nationalId)).statusCode(409).body("type", equalTo("/problems/national-id-in-use"));
    }

    @Test
    void aNationalIdThatMoreDependsOnIsNotCorrectedHere() {
        var token = Registry.artisan("draft.fixed");
        var nationalId = newNationalId();
        String first = apply(token, application(nationalId)).path("id");
        step(token, first, "withdraw", null).statusCode(200);
        String id = apply(token, application(nationalId)).path("id");

        replace(token, id, "*", application(newNationalId())).statusCode(409).body("type", equalTo("/problems/national-id-fixed"));
    }

    @Test
    void theCounterPutsItsOwnDraftsRight() {
        var nationalId = newNationalId();
        String id = apply(Registry.AGENT, application(nationalId)).path("id");

        replace(Registry.AGENT_OF_TAMANRASSET, id, "*", application(nationalId)).statusCode(404);
        replace(Registry.AGENT, id, "*", application(nationalId, "11-tamanrasset", "0590001", "DIPLOMA")).statusCode(403);
        replace(Registry.DIRECTOR, id, "*", application(nationalId).replace("Amina", "Yamina")).statusCode(200)
                .body("person.names.latin.firstName", equalTo("Yamina"));
    }

    @Test
    void isWithdrawnUnheardAndMakesRoomForAnother() {
        var token = Registry.artisan("draft.withdrawn");
        var nationalId = newNationalId();
        String id = apply(token, application(nationalId)).path("id");

        as(token).post(ROOT + "/applications/{id}/withdraw", id).then().statusCode(428);
        step(Registry.artisan("draft.stranger"), id, "withdraw", null).statusCode(404);
        step(Registry.AGENT, id, "withdraw", null).statusCode(404);
        step(token, id, "withdraw", null).statusCode(200).body("status", equalTo("WITHDRAWN")).body("history.to", hasItem("WITHDRAWN"));

        assertThat(Events.of(database, UUID.fromString(id))).isEmpty();
        step(token, id, "submit", null).statusCode(409);
        step(token, id, "withdraw", null).statusCode(409).body("type", equalTo("/problems/application-state"));
        Registry.attach(token, id, UUID.randomUUID(), "PHOTO", Papers.PNG).then().statusCode(409);
        apply(token, application(nationalId)).then().statusCode(201);
    }

    @Test
    void isWithdrawnWithoutABodyOfWhateverType() {
        var token = Registry.artisan("draft.bodiless");
        String id = apply(token, application(newNationalId())).path("id");

        as(token).header("If-Match", "*").contentType("application/json").post(ROOT + "/applications/{id}/withdraw", id).then()
                .statusCode(200).body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void whatWasHandedInIsWithdrawnForAllToKnow() {
        var token = Registry.artisan("draft.taken-back");
        var id = Registry.submitted(token);

        step(Registry.AGENT_OF_TAMANRASSET, id, "withdraw", null).statusCode(404);
        step(Registry.AGENT, id, "withdraw", null).statusCode(400).body("errors[0].pointer", equalTo("/reason"));
        step(Registry.AGENT, id, "withdraw", "{\"reason\": \"moved away\"}").statusCode(200).body("status", equalTo("WITHDRAWN"))
                .body("history.last().note", equalTo("moved away"));

        var told = Events.of(database, UUID.fromString(id));
        assertThat(told).extracting(Events.Told::type).containsExactly("application.submitted.v1", "application.changed.v1");
        assertThat(told.getLast().payload()).contains("WITHDRAWN");
        EventContract.assertValid("application.changed.v1", told.getLast().payload());
        as(token).get(ROOT + "/me/journey").then().body("items.status", hasItem("WITHDRAWN"));
    }

    private static ValidatableResponse replace(String token, String id, String ifMatch, String body) {
        return as(token).header("If-Match", ifMatch).contentType("application/json").body(body).put(ROOT + "/applications/" + id).then();
    }
}
