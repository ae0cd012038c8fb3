package org.hirfa.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import org.hirfa.registry.Cardholders.Holder;
import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hirfa.registry.Cardholders.code;
import static org.hirfa.registry.Cardholders.step;
import static org.hirfa.registry.Cardholders.verify;
import static org.hirfa.registry.Registry.AGENT;
import static org.hirfa.registry.Registry.DIRECTOR;

/// The page behind a card's code, in every state of a card and every language.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class VerificationPageTest {

    private static final Path PAGES = Path.of("target", "pages");
    private static final String REASON = "{\"reason\": \"x\"}";

    @Inject
    SettableClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void everyStateIsToldInThreeLanguages() throws IOException {
        var words = Map.of(
                "VALID", List.of("البطاقة صالحة", "Carte valable", "The card is valid"),
                "SUSPENDED", List.of("البطاقة موقوفة مؤقتا", "Carte suspendue", "The card is suspended"),
                "LOST", List.of("صُرح بضياع", "perdue ou volée", "lost or stolen"),
                "REVOKED", List.of("البطاقة ملغاة", "Carte annulée", "has been revoked"),
                "NOT_DELIVERED", List.of("البطاقة لم تسلم بعد", "pas encore remise", "not been handed over"),
                "NOT_GENUINE", List.of("لم تصدره المنصة", "de la plateforme", "not issued by the platform"));

        for (var state : codes().entrySet()) {
            verify(state.getValue()).body("result", equalTo(state.getKey())).body("valid", equalTo(state.getKey().equals("VALID")));
            var languages = List.of("ar", "fr", "en");
            for (var i = 0; i < languages.size(); i++) {
                var page = page(state.getValue(), languages.get(i));
                Files.writeString(Files.createDirectories(PAGES).resolve("verify-" + state.getKey() + "-" + languages.get(i) + ".html"), page);
                assertThat(page).contains(words.get(state.getKey()).get(i)).contains("lang=\"" + languages.get(i) + "\"")
                        .contains(i == 0 ? "dir=\"rtl\"" : "dir=\"ltr\"").doesNotContain("1199448").doesNotContain("661234567").doesNotContain("1994");
                assertThat(page.contains("بن يوسف أمينة")).isEqualTo(!state.getKey().equals("NOT_GENUINE"));
            }
        }
    }

    @Test
    void aCardPastItsLastDayIsExpiredInAnyLanguageAndAnAddressWithoutSenseIsNoCard() {
        var code = code(Holder.any().activeCard());
        clock.advance(Duration.ofDays(6 * 366));

        assertThat(page(code, "fr")).contains("Carte expirée");
        for (var odd : List.of("a", "..", "%00", "x".repeat(1_500), "eyJhbGciOiJub25lIn0.e30.", "%E2%80%AEabc")) {
            given().urlEncodingEnabled(false).accept("text/html").get("/verify/" + odd + "?lang=en").then()
                    .statusCode(org.hamcrest.Matchers.oneOf(200, 404, 400));
        }
        assertThat(page("<script>alert(1)</script>", "en")).contains("not issued by the platform").doesNotContain("alert(1)");
    }

    private static Map<String, String> codes() {
        var codes = new LinkedHashMap<String, String>();
        codes.put("VALID", code(Holder.any().activeCard()));
        var waiting = Holder.any().card();
        step(AGENT, waiting, "print", null).statusCode(200);
        codes.put("NOT_DELIVERED", code(waiting));
        codes.put("SUSPENDED", after("suspend", REASON));
        codes.put("REVOKED", after("revoke", REASON));
        codes.put("LOST", after("report-lost", "{\"circumstance\": \"LOST\", \"happenedOn\": \"2026-01-05\"}"));
        codes.put("NOT_GENUINE", codes.get("VALID").replaceAll("\\.[^.]*$", "." + "A".repeat(86)));
        return codes;
    }

    private static String after(String step, String body) {
        var card = Holder.any().activeCard();
        step(DIRECTOR, card, step, body).statusCode(200);
        return code(card);
    }

    private static String page(String code, String language) {
        return given().accept("text/html").queryParam("lang", language).get("/verify/{token}", code).then().statusCode(200).extract().asString();
    }
}
