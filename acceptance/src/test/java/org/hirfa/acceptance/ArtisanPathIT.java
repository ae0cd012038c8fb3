package org.hirfa.acceptance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hirfa.platform.demo.Answer;
import org.hirfa.platform.demo.Applicant;
import org.hirfa.platform.demo.ArtisanPath;
import org.hirfa.platform.demo.Gateway;
import org.hirfa.platform.demo.Listener;
import org.hirfa.platform.demo.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/// The main job: somebody of Relizane becomes an artisan with a card, and is funded. Walked once, looked at from all sides.
@ExtendWith(WholePlatform.class)
class ArtisanPathIT {

    private static final LocalDate TODAY = LocalDate.now(Clock.system(ZoneId.of("Africa/Algiers")));
    private static final String ELIGIBILITY = "/api/funding/v1/eligibility/";
    private static Walk walk;

    /// What the steps answered that later steps change.
    private record Walk(ArtisanPath path, Answer applied, Answer submitted, Answer elsewhere, Answer listedElsewhere, Answer asked,
            Answer found, Answer verifiedCertificate, Answer reviewed, Answer before, Answer after, Answer closed,
            Answer openClosed, Answer paid, Answer foundByName, Answer resting, Answer resumed, Answer journey, List<String> steps) {}

    @BeforeAll
    static void walkThePath(Gateway gateway) {
        var steps = new ArrayList<String>();
        var path = new ArtisanPath(gateway, new Listener() {
            @Override
            public void step(Visitor who, String what, Answer answer) {
                steps.add(who.office() + " " + what + " " + answer.status());
            }
        }, Visitor.ARTISAN, Applicant.named("potter"));
        var registration = path.registration();
        var applied = registration.apply("path-application");
        registration.attach();
        var submitted = registration.submit();
        var elsewhere = registration.lookFromElsewhere();
        var listedElsewhere = registration.listElsewhere();
        registration.takeIn();
        var asked = registration.askForQualification();
        var training = path.training();
        training.offer("path-session", TODAY);
        var found = training.find();
        training.enrol("path-enrolment");
        training.attend(TODAY);
        training.pass();
        training.complete();
        training.receive();
        var verifiedCertificate = training.verify();
        var reviewed = registration.certificateArrives();
        registration.accept();
        var number = registration.registrationNumber();
        var before = path.funding().eligibility(number, "NOT_ELIGIBLE");
        path.card().ordered(registration.artisan());
        path.card().print();
        path.card().deliver();
        path.card().verify();
        var funding = path.funding();
        var after = funding.eligibility(number, "ELIGIBLE");
        var closed = funding.closedScheme(number);
        var openClosed = funding.openClosedScheme("path-closed-scheme");
        funding.open("path-dossier");
        funding.submit();
        funding.transmit();
        funding.validate();
        funding.certify(TODAY.plusMonths(6));
        funding.sendToBank();
        funding.bankAgrees();
        var paid = funding.pay(TODAY);
        var foundByName = path.rest().findByName();
        path.rest().suspend();
        var resting = path.rest().verify();
        path.rest().resume();
        var resumed = path.rest().verify();
        walk = new Walk(path, applied, submitted, elsewhere, listedElsewhere, asked, found, verifiedCertificate, reviewed, before,
                after, closed, openClosed, paid, foundByName, resting, resumed, path.journey(), steps);
    }

    @Test
    void applicationBeginsAsDraftWithNamesInBothScripts() {
        assertThat(walk.applied().status()).isEqualTo(201);
        assertThat(walk.applied().at("/status")).isEqualTo("DRAFT");
        assertThat(walk.applied().at("/person/names/arabic/lastName")).isEqualTo("بن يوسف");
        assertThat(walk.applied().at("/person/names/latin/lastName")).isEqualTo("Benyoucef");
        assertThat(walk.applied().header("ETag")).isNotEmpty();
        assertThat(walk.applied().header("Location")).contains(walk.path().registration().application());
    }

    @Test
    void submissionGivesReceiptAndAuthorisationOfSixtyDays() {
        assertThat(walk.submitted().status()).isEqualTo(200);
        assertThat(walk.submitted().at("/status")).isEqualTo("SUBMITTED");
        assertThat(walk.submitted().at("/receipt/number")).isNotBlank();
        assertThat(walk.submitted().at("/receipt/issuedOn")).isEqualTo(TODAY.toString());
        assertThat(walk.submitted().at("/receipt/temporaryAuthorisationUntil")).isEqualTo(TODAY.plusDays(60).toString());
    }

    @Test
    void papersComeBackAsTheyRead(Gateway gateway) throws IOException {
        var papers = gateway.get(Visitor.AGENT, walk.path().registration().application() + "/documents").items();
        assertThat(papers).hasSize(6);
        for (var paper : papers) {
            var answer = gateway.get(Visitor.AGENT, walk.path().registration().application() + "/documents/" + paper.path("id").asText());

            assertThat(answer.status()).isEqualTo(200);
            if (paper.path("kind").asText().equals("PHOTO")) {
                assertThat(ImageIO.read(new ByteArrayInputStream(answer.body())).getWidth()).isEqualTo(413);
            } else {
                assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
                try (var pdf = Loader.loadPDF(answer.body())) {
                    assertThat(new PDFTextStripper().getText(pdf)).contains("Paper for the application: " + paper.path("kind").asText());
                }
            }
        }
    }

    @Test
    void chamberAsksForQualificationAndCertificateAnswersByItself() {
        assertThat(walk.asked().at("/status")).isEqualTo("DOCUMENTS_REQUESTED");
        assertThat(walk.reviewed().at("/status")).isEqualTo("UNDER_REVIEW");
        assertThat(walk.reviewed().at("/evidence/0/source")).isEqualTo("CERTIFICATE");
        assertThat(walk.reviewed().at("/requests/0/answeredAt")).isNotEmpty();
    }

    @Test
    void anybodyFindsTheOpenCourse() {
        var offered = walk.found().items().findParents("id").stream()
                .filter(session -> walk.path().training().session().endsWith(session.path("id").asText())).findFirst().orElseThrow();

        assertThat(offered.path("titles").path("ar").asText()).isNotBlank();
        assertThat(offered.path("titles").path("fr").asText()).isEqualTo("Qualification en poterie");
        assertThat(offered.path("status").asText()).isEqualTo("OPEN");
        assertThat(offered.path("seatsLeft").asInt()).isEqualTo(12);
    }

    @Test
    void anybodyVerifiesTheCertificateAndLearnsLittle() {
        assertThat(walk.verifiedCertificate().status()).isEqualTo(200);
        assertThat(walk.verifiedCertificate().at("/status")).isEqualTo("VALID");
        assertThat(walk.verifiedCertificate().text()).doesNotContain("1991", "2199104", "066");
    }

    @Test
    void registrationNumberHasItsCheckDigits() {
        var number = walk.path().registration().registrationNumber();

        assertThat(number).matches("DZ\\d{11}");
        assertThat(Long.parseLong(number.substring(2)) % 97).isEqualTo(1);
    }

    @Test
    void notEligibleBeforeTheCardWithTheRemedy() {
        var card = criterion(walk.before(), "card-active");

        assertThat(walk.before().at("/outcome")).isEqualTo("NOT_ELIGIBLE");
        assertThat(walk.before().json().path("advisory").asBoolean()).isTrue();
        assertThat(card.path("outcome").asText()).isEqualTo("FAIL");
        assertThat(card.path("remedy").path("code").asText()).isEqualTo("collect-card");
        assertThat(card.path("remedy").path("text").path("fr").asText()).contains("Retirer la carte d'artisan");
    }

    @Test
    void everyCriterionHasItsReasonInArabicAndFrenchAndItsSource() {
        for (var answer : List.of(walk.before(), walk.after(), walk.closed())) {
            assertThat(answer.json().path("criteria")).isNotEmpty().allSatisfy(criterion -> {
                assertThat(criterion.path("reason").path("ar").asText()).matches(".*\\p{IsArabic}.*");
                assertThat(criterion.path("reason").path("fr").asText()).isNotBlank();
                assertThat(criterion.path("source").path("text").asText()).isNotBlank();
            });
        }
    }

    @Test
    void eligibleAfterTheCard() {
        assertThat(walk.after().at("/outcome")).isEqualTo("ELIGIBLE");
        assertThat(walk.after().json().path("criteria")).allSatisfy(criterion ->
                assertThat(criterion.path("outcome").asText()).isEqualTo("PASS"));
    }

    @Test
    void agencyAsksUnderItsOwnSchemesOnly(Gateway gateway) {
        var number = walk.path().registration().registrationNumber();

        assertThat(gateway.get(Visitor.CNAC, ELIGIBILITY + number + "?scheme=ANADE-TRIANGULAR").status()).isEqualTo(404);
        assertThat(gateway.get(Visitor.ANADE, ELIGIBILITY + number + "?scheme=CNAC-LOAN").status()).isEqualTo(404);
    }

    @Test
    void cnacTakesNoNewDossierSinceItsClosing() {
        var closed = criterion(walk.closed(), "accepts-new-dossiers");

        assertThat(walk.closed().at("/outcome")).isEqualTo("NOT_ELIGIBLE");
        assertThat(closed.path("outcome").asText()).isEqualTo("FAIL");
        assertThat(closed.path("reason").path("en").asText()).isEqualTo("CNAC takes no new dossier since 2022-01-20");
        assertThat(closed.path("reason").path("fr").asText()).contains("2022-01-20");
        assertThat(closed.path("reason").path("ar").asText()).contains("2022-01-20");
        assertThat(walk.openClosed().status()).isEqualTo(409);
        assertThat(walk.openClosed().problem()).isEqualTo("scheme-closed");
    }

    @Test
    void dossierIsPaid() {
        assertThat(walk.paid().at("/status")).isEqualTo("DISBURSED");
        assertThat(walk.paid().json().path("disbursed").asLong()).isEqualTo(300_000);
        assertThat(walk.paid().json().path("history").findValuesAsText("status")).containsExactly("DRAFT", "SUBMITTED", "UNDER_STUDY",
                "VALIDATED", "CERTIFIED", "AT_BANK", "AGREED", "DISBURSED");
    }

    @Test
    void isFoundAsTheNameSoundsAndTheCardRestsWithTheRegistration() {
        assertThat(walk.foundByName().items().findValuesAsText("registrationNumber")).contains(walk.path().registration().registrationNumber());
        assertThat(walk.resting().at("/result")).isEqualTo("SUSPENDED");
        assertThat(walk.resumed().at("/result")).isEqualTo("VALID");
    }

    @Test
    void nobodyOfTamanrassetSeesAnyOfIt(Gateway gateway) {
        var path = walk.path();
        assertThat(walk.elsewhere().status()).isEqualTo(404);
        assertThat(walk.listedElsewhere().status()).isEqualTo(200);
        assertThat(walk.listedElsewhere().items().findValuesAsText("wilaya")).doesNotContain("48");
        for (var who : List.of(Visitor.AGENT_ELSEWHERE, Visitor.DIRECTOR_ELSEWHERE)) {
            for (var address : List.of(path.registration().application(), path.registration().application() + "/documents",
                    path.registration().artisan(), path.registration().artisan() + "/journey", path.registration().artisan() + "/cards",
                    path.card().card(), path.card().card() + "/card.pdf", path.funding().dossier(),
                    ELIGIBILITY + path.registration().registrationNumber() + "?scheme=ANADE-TRIANGULAR",
                    path.training().session() + "/enrolments")) {
                assertThat(gateway.get(who, address).status()).as(who.login() + " " + address).isEqualTo(404);
            }
            assertThat(gateway.get(who, "/api/registry/v1/artisans?registrationNumber=" + path.registration().registrationNumber()).items())
                    .isEmpty();
            assertThat(gateway.get(who, "/api/funding/v1/dossiers").items()).isEmpty();
        }
        assertThat(gateway.act(Visitor.DIRECTOR_ELSEWHERE, path.card().card(), "\"1\"", "revoke", Map.of("reason", "theirs")).status())
                .isEqualTo(404);
    }

    @Test
    void journeyShowsEveryStep() {
        assertThat(walk.journey().status()).isEqualTo(200);
        assertThat(walk.journey().text()).contains("SUBMITTED", "ACCEPTED", "ACTIVE", "VALIDATED", "PAYMENT")
                .contains(walk.path().registration().registrationNumber(), walk.path().training().certificate());
    }

    @Test
    void artisanSeesWhoReadTheFile() {
        var registry = walk.path().readers("registry").items();
        var funding = walk.path().readers("funding").items();

        assertThat(registry.findValuesAsText("organisation")).contains("CAM-48").doesNotContain("CAM-11");
        assertThat(funding.findValuesAsText("organisation")).contains("ANADE", "CNAC");
        assertThat(funding.findValuesAsText("purpose")).contains("funding-decision");
    }

    @Test
    void walkingAgainFindsEverythingDoneAndChangesNothing(Gateway gateway, Tables tables) {
        var events = tables.number("registry", "select count(*) from change_log");
        var path = new ArtisanPath(gateway, Listener.NOBODY, Visitor.ARTISAN, Applicant.named("potter"));

        path.walk("path", TODAY);

        assertThat(path.registration().registrationNumber()).isEqualTo(walk.path().registration().registrationNumber());
        assertThat(path.funding().dossier()).isEqualTo(walk.path().funding().dossier());
        assertThat(tables.number("registry", "select count(*) from change_log")).isEqualTo(events);
    }

    private static JsonNode criterion(Answer answer, String code) {
        for (var criterion : answer.json().path("criteria")) {
            if (criterion.path("code").asText().equals(code)) {
                return criterion;
            }
        }
        throw new AssertionError("no criterion " + code + " in " + answer.text());
    }
}
