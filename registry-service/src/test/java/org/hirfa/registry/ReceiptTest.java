package org.hirfa.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.application;
import static org.hirfa.registry.Registry.apply;
import static org.hirfa.registry.Registry.as;
import static org.hirfa.registry.Registry.newNationalId;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class ReceiptTest {

    @Test
    void saysWhatItAuthorisesAndUntilWhen() throws IOException {
        var token = Registry.artisan("receipt.printed");
        var id = Registry.submitted(token);
        var receipt = as(token).get(ROOT + "/applications/" + id).then().extract().jsonPath();

        var pdf = as(token).accept("application/pdf").get(ROOT + "/applications/" + id + "/receipt.pdf").then().statusCode(200)
                .contentType("application/pdf").header("Cache-Control", "private, no-store").extract().asByteArray();

        Files.write(Path.of("target", "receipt.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var text = new PDFTextStripper().getText(document);
            assertThat(text).contains(receipt.getString("receipt.number"), receipt.getString("receipt.temporaryAuthorisationUntil"),
                    receipt.getString("answerDueOn"), "Benyoucef Amina", "Récépissé de demande d'inscription");
        }
    }

    @Test
    void aDraftHasNone() {
        var token = Registry.artisan("receipt.draft");
        String id = apply(token, application(newNationalId())).path("id");

        as(token).accept("*/*").get(ROOT + "/applications/" + id + "/receipt.pdf").then().statusCode(409)
                .body("type", equalTo("/problems/application-state"));
    }

    @Test
    void isTheBusinessOfTheApplicantAndTheChamber() {
        var id = Registry.submitted(Registry.artisan("receipt.scope"));

        as(Registry.AGENT).accept("*/*").get(ROOT + "/applications/" + id + "/receipt.pdf").then().statusCode(200);
        as(Registry.AGENT_OF_TAMANRASSET).accept("*/*").get(ROOT + "/applications/" + id + "/receipt.pdf").then().statusCode(404);
        as(Registry.artisan("receipt.stranger")).accept("*/*").get(ROOT + "/applications/" + id + "/receipt.pdf").then().statusCode(404);
    }
}
