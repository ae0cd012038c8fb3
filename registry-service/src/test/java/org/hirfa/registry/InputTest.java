package org.hirfa.registry;

import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
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
class InputTest {

    private static final String TOKEN = Registry.artisan("input");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"0590001\"|\"059\\u00000\"|/mainActivity|wrong-shape",
        "\"48-relizane\"|\"48-\\u0000\"|/person/address/commune|wrong-shape",
        "\"1994-05-17\"|\"+10000000-01-01\"|/person/birthDate|wrong-shape",
        "\"phone\"|\"email\": \"a\\u202eb@x.dz\", \"phone\"|/person/email|wrong-shape",
        "\"phone\"|\"email\": \"\\\"<script>\\\"@x.dz\", \"phone\"|/person/email|wrong-shape",
        "\"0590001\"|\"9999999\"|/mainActivity|unknown-value",
        "\"48-relizane\"|\"48-atlantis\"|/person/address/commune|unknown-value",
        "\"1994-05-17\"|\"2094-05-17\"|/person/birthDate|not-in-past",
        "\"1994-05-17\"|\"1794-05-17\"|/person/birthDate|out-of-range",
        "\"DAY\"|\"YEAR\"|/person/birthDate|wrong-shape",
        "\"0661 23 45 67\"|\"12345\"|/person/phone|wrong-shape",
        "\"بن يوسف\"|\"Benyoucef\"|/person/names/arabic/lastName|forbidden-character",
        "\"بن يوسف\"|\"بن \\u202E يوسف\"|/person/names/arabic/lastName|forbidden-character",
        "\"Benyoucef\"|\"بن يوسف\"|/person/names/latin/lastName|forbidden-character",
        "\"Amina\"|\"\"|/person/names/latin/firstName|required",
        "\"غليزان\"|\"\\u0000\"|/person/birthPlace|wrong-shape",
        "\"FEMALE\"|\"WOMAN\"|/person/sex|unknown-value",
        "\"FEMALE\"|null|/person/sex|required",
        "\"FEMALE\"|1|/person/sex|unknown-value",
        "\"INDIVIDUAL\"|\"individual\"|/form|unknown-value",
        "\"URBAN\"|true|/person/address/zone|wrong-type",
        "\"Amina\"|5|/person/names/latin/firstName|wrong-shape",
        "\"mode\"|\"colour\"|/colour|unknown-field"})
    void namesTheFieldAtFault(String correct, String wrong, String pointer, String code) {
        apply(TOKEN, application(newNationalId()).replace(correct, wrong)).then().statusCode(400)
                .contentType("application/problem+json").body("type", equalTo("/problems/invalid-input"))
                .body("errors.pointer", hasItem(pointer)).body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678901234567", "1234567890123456789", "12345678901234567X", "AB123456", "-12345678901234567"})
    void takesOnlyNationalIdsOfTheCountrysShape(String nationalId) {
        apply(TOKEN, application(nationalId)).then().statusCode(400).body("errors[0].pointer", equalTo("/person/nationalId"))
                .body("errors[0].code", equalTo("wrong-shape")).body(not(containsString(nationalId)));
    }

    @Test
    void understandsNumbersAsPeopleWriteThem() {
        var arabicDigits = "١٠٩ ٩٤٤٨ ٠٠٠٠٠٠٠٩٩٩١";
        apply(Registry.artisan("input.digits"), application(arabicDigits).replace("0661 23 45 67", "٠٦٦١-٢٣-٤٥-٦٧")).then()
                .statusCode(201).body("person.nationalId", equalTo("***************991")).body("person.phone", equalTo("+213*******67"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"form\": \"INDIVIDUAL\",}", "not json", "{\"form\": \"INDIVIDUAL\"} {}", "{\"form\": 1, \"form\": 2}"})
    void refusesUnreadableJson(String body) {
        apply(TOKEN, body).then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"text\"", "{}", "{\"person\": []}"})
    void refusesJsonThatIsNoApplication(String body) {
        apply(TOKEN, body).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void refusesAnotherMediaType() {
        as(TOKEN).contentType("text/plain").header("Idempotency-Key", "12345678").body("x").post(ROOT + "/applications").then()
                .statusCode(415).contentType("application/problem+json");
    }

    @Test
    void refusesCodesAndReasonsThatHideSomething() {
        var token = Registry.artisan("input.hidden");
        var id = Registry.underReview(token);
        step(Registry.AGENT, id, "request-documents", "{\"items\": [{\"kind\": \"PHOTO\\u0000\"}]}").statusCode(400)
                .body("errors[0].pointer", equalTo("/items/0/kind"));
        Registry.attach(token, id, java.util.UUID.randomUUID(), "PHOTO\0", Papers.PNG).then().statusCode(400).body("errors[0].pointer", equalTo("kind"));
        var card = "/cards/" + java.util.UUID.randomUUID() + "/revoke";
        for (var body : java.util.List.of("", "null", "{}", "{\"reason\": \"x\\u0000\"}", "{\"reason\": \"x\\u202e\"}")) {
            as(Registry.DIRECTOR).header("If-Match", "*").contentType("application/json").body(body).post(ROOT + card).then()
                    .statusCode(400).contentType("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nomenclature/activities?sector=%00", "/nomenclature/activities?cursor=AA", "/wilayas?on=%2B9999999-01-01",
            "/wilayas?on=0000-01-01", "/wilayas?on=-0001-01-01", "/wilayas/48/communes?on=%2B10000-01-01", "/wilayas?search=---",
            "/wilayas/48/communes?search=%E2%80%8B", "/nomenclature/activities?search=%25", "/nomenclature/activities?search=%00"})
    void refusesWhatAnybodyMaySendInVain(String query) {
        given().urlEncodingEnabled(false).get(ROOT + query).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void refusesTheSameActivityTwice() {
        var body = application(newNationalId()).replace("\"mainActivity\": \"0590001\"",
                "\"mainActivity\": \"0590001\", \"otherActivities\": [\"0690001\", \"0590001\", \"x\"]");

        apply(TOKEN, body).then().statusCode(400).body("errors.pointer", hasItem("/otherActivities/1"))
                .body("errors.pointer", hasItem("/otherActivities/2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=OPEN", "status=%20", "limit=0", "limit=201", "limit=x", "cursor=x", "cursor=Zm9v", "stat=DRAFT"})
    void refusesAFilterItDoesNotKnow(String query) {
        as(Registry.AGENT).urlEncodingEnabled(false).get(ROOT + "/applications?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"ar, ar", "fr-DZ, fr", "en, en", "de, ar", "'de, fr;q=0.5', fr"})
    void speaksTheReadersLanguageAndArabicOtherwise(String wanted, String spoken) {
        given().auth().oauth2(TOKEN).header("Accept-Language", wanted).get(ROOT + "/artisans/" + java.util.UUID.randomUUID()).then()
                .statusCode(404).header("Content-Language", spoken);
    }

    @Test
    void anUnknownPlaceIsAProblemToo() {
        as(TOKEN).get(ROOT + "/nothing-here").then().statusCode(404).contentType("application/problem+json");
        as(TOKEN).delete(ROOT + "/applications").then().statusCode(405).contentType("application/problem+json");
        as(TOKEN).accept("text/html").get(ROOT + "/wilayas").then().statusCode(406).contentType("application/problem+json");
    }

    /// Whatever the answer is made of, it never goes out as the words that a programmer sees.
    @ParameterizedTest
    @ValueSource(strings = {"/wilayas", "/wilayas/48", "/chambers", "/nomenclature/activities", "/nomenclature/versions", "/organisations",
            "/artisans", "/applications", "/duplicates", "/transfers", "/organisations/kinds", "/concerns/categories", "/artisans/counters"})
    void answersInJsonOrNotAtAll(String path) {
        for (var wanted : java.util.List.of("text/html", "text/plain", "application/xml", "image/*")) {
            as(Registry.AGENT).accept(wanted).get(ROOT + path).then().statusCode(406).contentType("application/problem+json");
        }
        for (var wanted : java.util.List.of("*/*", "application/*", "text/html, application/json;q=0.5")) {
            as(Registry.AGENT).accept(wanted).get(ROOT + path).then().statusCode(200).contentType("application/json");
        }
    }
}
