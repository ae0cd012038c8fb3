package org.hirfa.registry;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hirfa.registry.Registry.ADMIN;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.SUPERVISOR;
import static org.hirfa.registry.Registry.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class ImportTest {

    private static final String ACTIVITIES = "code,sector_code,name_ar,name_fr,valid_from,source\n";

    @Inject
    AgroalDataSource database;

    @AfterEach
    void remove() throws SQLException {
        execute("""
                delete from craft_activity where code like '0595%';
                delete from commune_wilaya where commune_id like '48-test%'; delete from commune where id like '48-test%';
                delete from chamber_coverage where chamber_code = 'CAM-91'; delete from chamber where code = 'CAM-91';
                update chamber_coverage set valid_to = null, decided_here = false where wilaya_code = '49';
                delete from wilaya where code = '91'
                """);
    }

    @Test
    void takesGoodRowsAndNamesBadOnes() {
        var file = ACTIVITIES + "0595001,05,حياكة,Tissage un,2026-01-01,arrêté\n0595002,05,=1+1,Tissage deux,2026-01-01,arrêté\n"
                + "0595001,05,حياكة,Tissage un,2026-01-01,arrêté\n9995003,99,حياكة,Tissage trois,2026-01-01,arrêté\n"
                + "0595004,05,حياكة,Tissage quatre,demain,arrêté\n";
        send("nomenclature", "activities", file, true).statusCode(200).body("taken", equalTo(1)).body("rows[0].verdict", equalTo("TAKEN"));
        given().get(ROOT + "/nomenclature/activities?search=0595").then().body("items", hasSize(0));

        send("nomenclature", "activities", file, false).statusCode(200).body("total", equalTo(5)).body("taken", equalTo(1)).body("refused", equalTo(4))
                .body("rows.verdict", equalTo(List.of("CREATED", "REFUSED", "REFUSED", "REFUSED", "REFUSED")))
                .body("rows[1].line", equalTo(3)).body("rows[1].faults[0].column", equalTo("name_ar")).body("rows[1].faults[0].code", equalTo("formula"))
                .body("rows[1].faults[0].detail", equalTo("begins like a formula of a spreadsheet"))
                .body("rows[2].faults[0].code", equalTo("given-twice")).body("rows[3].faults[0].column", equalTo("sector_code"))
                .body("rows[4].faults[0].column", equalTo("valid_from"));
        given().get(ROOT + "/nomenclature/activities?search=0595").then().body("items.code", equalTo(List.of("0595001")));
        given().get(ROOT + "/nomenclature/activities/0595001").then().body("history[0].change", equalTo("IMPORTED"))
                .body("history[0].source", equalTo("JO 2026"));
        given().queryParam("search", "حياكه").get(ROOT + "/nomenclature/activities").then().body("items.code", hasItem("0595001"));
        send("nomenclature", "activities", file, false).body("rows[0].verdict", equalTo("UNCHANGED"));
        send("nomenclature", "activities", file.replace("Tissage un", "Tissage fin"), false).body("rows[0].verdict", equalTo("CHANGED"));
        given().get(ROOT + "/nomenclature/activities/0595001").then().body("history", hasSize(2)).body("history[0].nameFr", equalTo("Tissage un"));
    }

    @Test
    void aLongFileIsAJobWithAVerdictForEachRow() {
        var file = new StringBuilder(ACTIVITIES);
        for (var i = 0; i < 600; i++) {
            file.append("0595%03d,05,حياكة %d,%s,2026-01-01,x\n".formatted(i, i, i == 7 ? "=evil()" : "Tissage " + i));
        }
        String job = send("nomenclature", "activities", file.toString(), false).statusCode(202).extract().path("id");

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> as(ADMIN).get(ROOT + "/jobs/" + job).then().body("state", equalTo("FINISHED")));
        var verdicts = as(ADMIN).get(ROOT + "/jobs/" + job + "/verdicts").then().statusCode(200).extract().asString().lines().toList();
        assertThat(verdicts).hasSize(600);
        assertThat(verdicts.get(7)).contains("import-row").contains("/lines/9/name_fr").contains("formula").doesNotContain("evil");
        given().get(ROOT + "/nomenclature/activities/0595599").then().statusCode(200).body("history", hasSize(1))
                .body("history[0].change", equalTo("IMPORTED"));
        given().get(ROOT + "/nomenclature/activities/0595007").then().statusCode(404);
    }

    @Test
    void theSameFileSentTwiceUnderOneKeyIsTakenOnce() {
        var key = UUID.randomUUID().toString();
        var first = request(key, "nomenclature", "activities", ACTIVITIES + "0595001,05,ح,T,2026-01-01,x", false).statusCode(200).extract().asString();
        var second = request(key, "nomenclature", "activities", ACTIVITIES + "0595001,05,ح,T,2026-01-01,x", false).statusCode(200).extract().asString();

        assertThat(second).isEqualTo(first).contains("CREATED");
        request(key, "nomenclature", "activities", ACTIVITIES + "0595002,05,ح,T,2026-01-01,x", false).statusCode(422);
    }

    @Test
    void thePackDoesNotUndoAnImport() throws SQLException {
        send("territory", "communes", "id;name_ar;name_fr;wilaya_code;valid_from\n48-test-new;الجديدة;El Djedida;48;2026-06-01\n", false)
                .statusCode(200).body("rows[0].verdict", equalTo("CREATED"));
        send("territory", "wilayas", "code,name_ar,name_fr,valid_from,source\n91,ولاية,Nouvelle,2026-06-01,law\n", false).body("taken", equalTo(1));
        send("chambers", "chambers", "code,name_ar,name_fr,seat_wilaya,valid_from,source\nCAM-91,غرفة,Chambre nouvelle,91,2026-06-01,law\n", false)
                .body("taken", equalTo(1));
        send("chambers", "coverage", "chamber_code,wilaya_code,valid_from,source\nCAM-91,49,2029-01-01,law\n", false).body("taken", equalTo(1));
        execute("update reference_data_load set checksum = 'x' where name in ('territory', 'chambers')");
        as(ADMIN).post(ROOT + "/reference-data").then().statusCode(200);

        given().get(ROOT + "/wilayas/48/communes?limit=200&search=djedida&on=2026-07-01").then().body("items.id", equalTo(List.of("48-test-new")));
        given().get(ROOT + "/wilayas?limit=200&on=2026-07-01").then().body("items.code", hasItem("91"));
        given().queryParam("search", "nouvelle").get(ROOT + "/chambers?on=2026-07-01").then().body("items.code", equalTo(List.of("CAM-91")));
        given().get(ROOT + "/chambers/CAM-91?on=2029-01-01").then().body("wilayas", equalTo(List.of("49")));
        given().get(ROOT + "/chambers/CAM-91?on=2028-12-31").then().body("wilayas", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "territory|communes|id,name_ar,name_fr,wilaya_code,valid_from%n48-relizane,غ,Relizane,47,2026-01-01|wilaya_code|by-reform",
            "territory|wilayas|code,name_ar,name_fr,valid_from,source,mother_code%n91,و,N,2026-01-01,x,92|mother_code|unknown-value",
            "territory|wilayas|code,name_ar,name_fr,valid_from,source,valid_to%n91,و,N,2026-01-01,x,2025-01-01|valid_to|out-of-range",
            "chambers|chambers|code,name_ar,name_fr,seat_wilaya,valid_from,source%nCAM-9,و,N,48,2026-01-01,x|code|wrong-shape",
            "chambers|coverage|chamber_code,wilaya_code,valid_from,source%nCAM-48,59,2026-06-01,x|valid_from|covered-later",
            "nomenclature|sectors|code,domain,name_ar,name_fr,valid_from%n77,9,و,N,2026-01-01|domain|unknown-value"})
    void namesWhatDoesNotFit(String area, String of, String file, String column, String code) {
        send(area, of, file.formatted(), false).statusCode(200).body("refused", equalTo(1)).body("rows[0].faults[0].column", equalTo(column))
                .body("rows[0].faults[0].code", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nomenclature", "territory", "chambers"})
    void onlyTheNationalOfficesSendFiles(String area) {
        for (var token : List.of(Registry.DIRECTOR, Registry.AUDITOR, Registry.artisan("import.artisan"))) {
            as(token).header("Idempotency-Key", UUID.randomUUID().toString()).contentType("text/csv").body("x")
                    .post(ROOT + "/" + area + "/imports?source=x").then().statusCode(403);
        }
        as(SUPERVISOR).contentType("text/csv").body("x").post(ROOT + "/" + area + "/imports?source=x").then().statusCode(400);
        as(SUPERVISOR).header("Idempotency-Key", UUID.randomUUID().toString()).contentType("text/csv").body(new byte[] {(byte) 0xFF, (byte) 0xFE, 'c', 0})
                .post(ROOT + "/" + area + "/imports?source=x").then().statusCode(400).body("type", equalTo("/problems/import-encoding"));
        send(area, "elsewhere", "x", false).statusCode(400);
    }

    private static ValidatableResponse send(String area, String of, String file, boolean dryRun) {
        return request(UUID.randomUUID().toString(), area, of, file, dryRun);
    }

    private static ValidatableResponse request(String key, String area, String of, String file, boolean dryRun) {
        return as(ADMIN).header("Idempotency-Key", key).contentType("text/csv; charset=UTF-8").body(file)
                .post(ROOT + "/" + area + "/imports?of=" + of + "&source=JO 2026&dryRun=" + dryRun).then();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
