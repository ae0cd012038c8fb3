package org.hirfa.registry;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import jakarta.inject.Inject;

import org.awaitility.core.ConditionFactory;
import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.Tokens;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hirfa.registry.OtherServices.CERTIFICATES;
import static org.hirfa.registry.OtherServices.certificate;
import static org.hirfa.registry.OtherServices.tell;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;
import static org.hirfa.registry.Registry.step;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class CertificateEventTest {

    private static final String QUALIFICATION_ASKED = "{\"items\": [{\"kind\": \"QUALIFICATION\"}]}";

    @Inject
    AgroalDataSource database;

    @Test
    void answersARequestForQualification() {
        var token = Registry.artisan("certificate.answer");
        var application = Registry.underReview(token);
        step(Registry.AGENT, application, "request-documents", QUALIFICATION_ASKED).body("status", equalTo("DOCUMENTS_REQUESTED"));
        var certificate = UUID.randomUUID();

        issue(certificate, 1, byPerson(application));

        soon().untilAsserted(() -> assertThat(statusOf(application)).isEqualTo("UNDER_REVIEW"));
        as(Registry.AGENT).get(ROOT + "/applications/" + application).then().body("evidence.reference", hasItem(certificate.toString()))
                .body("requests[0].answeredBy", equalTo(certificate.toString()));
        step(Registry.DIRECTOR, application, "accept", null).statusCode(200).body("status", equalTo("ACCEPTED"));
    }

    @Test
    void findsTheApplicantByAccountToo() {
        var token = Registry.artisan("certificate.account");
        var application = Registry.underReview(token);
        step(Registry.AGENT, application, "request-documents", QUALIFICATION_ASKED).statusCode(200);

        issue(UUID.randomUUID(), 1, "\"personId\": null, \"account\": \"%s\"".formatted(Tokens.accountOf("certificate.account")));

        soon().untilAsserted(() -> assertThat(statusOf(application)).isEqualTo("UNDER_REVIEW"));
    }

    /// The application is for carpets.
    @Test
    void provesOnlyTheCraftsThatItNames() throws SQLException {
        var application = Registry.underReview(Registry.artisan("certificate.craft"));
        step(Registry.AGENT, application, "request-documents", QUALIFICATION_ASKED).statusCode(200);
        var pottery = UUID.randomUUID();
        var event = tell(CERTIFICATES, "certificate.issued.v1", pottery.toString(),
                certificate(pottery, 1, byPerson(application), "VALID").replace("\"0590001\"", "\"0290001\""));

        soon().untilAsserted(() -> assertThat(claimed(event)).isTrue());
        assertThat(held(pottery)).isEqualTo(1);
        as(Registry.AGENT).get(ROOT + "/applications/" + application).then().body("status", equalTo("DOCUMENTS_REQUESTED"))
                .body("evidence", hasSize(0));

        var any = UUID.randomUUID();
        tell(CERTIFICATES, "certificate.issued.v1", any.toString(),
                certificate(any, 1, byPerson(application), "VALID").replace("\"0590001\"", ""));
        soon().untilAsserted(() -> assertThat(statusOf(application)).isEqualTo("UNDER_REVIEW"));
    }

    @Test
    void provesAFurtherCraftOfTheApplicationToo() {
        var application = Registry.underReview(Registry.artisan("certificate.further"), Registry.application(Registry.newNationalId())
                .replace("\"mainActivity\": \"0590001\"", "\"mainActivity\": \"0690001\", \"otherActivities\": [\"0590001\"]"));
        step(Registry.AGENT, application, "request-documents", QUALIFICATION_ASKED).statusCode(200);

        issue(UUID.randomUUID(), 1, byPerson(application));

        soon().untilAsserted(() -> assertThat(statusOf(application)).isEqualTo("UNDER_REVIEW"));
    }

    @Test
    void comesToADraftWithoutTellingOfIt() {
        var token = Registry.artisan("certificate.draft");
        String draft = Registry.apply(token, Registry.application(Registry.newNationalId())).path("id");
        var account = "\"personId\": null, \"account\": \"%s\"".formatted(Tokens.accountOf("certificate.draft"));

        issue(UUID.randomUUID(), 1, account);

        soon().untilAsserted(() -> as(token).get(ROOT + "/applications/" + draft).then().body("evidence", hasSize(1)));
        assertThat(Events.of(database, UUID.fromString(draft))).isEmpty();
    }

    @Test
    void countsWhenItCameBeforeItWasAskedFor() {
        var token = Registry.artisan("certificate.before");
        var application = Registry.submitted(token);
        var certificate = UUID.randomUUID();
        issue(certificate, 1, byPerson(application));
        soon().untilAsserted(() -> assertThat(held(certificate)).isEqualTo(1));
        step(Registry.AGENT, application, "take-in", null).statusCode(200);

        step(Registry.AGENT, application, "request-documents", QUALIFICATION_ASKED).statusCode(200).body("status", equalTo("UNDER_REVIEW"));
        step(Registry.DIRECTOR, application, "accept", null).statusCode(200);
    }

    @Test
    void countsAtAcceptanceWithoutAnyRequest() {
        var account = Tokens.accountOf("certificate.first");
        var certificate = UUID.randomUUID();
        issue(certificate, 1, "\"personId\": null, \"account\": \"%s\"".formatted(account));
        soon().untilAsserted(() -> assertThat(held(certificate)).isEqualTo(1));

        var application = Registry.underReview(Registry.artisan("certificate.first"));

        step(Registry.DIRECTOR, application, "accept", null).statusCode(200).body("evidence.reference", hasItem(certificate.toString()));
    }

    @Test
    void doesNotCountOnceRevoked() {
        var token = Registry.artisan("certificate.revoked");
        var application = Registry.underReview(token);
        var certificate = UUID.randomUUID();
        issue(certificate, 1, byPerson(application));
        soon().untilAsserted(() -> as(Registry.AGENT).get(ROOT + "/applications/" + application).then().body("evidence", hasSize(1)));

        tell(CERTIFICATES, "certificate.revoked.v1", certificate.toString(), certificate(certificate, 2, byPerson(application), "REVOKED"));

        soon().untilAsserted(() -> assertThat(held(certificate)).isEqualTo(2));
        step(Registry.DIRECTOR, application, "accept", null).statusCode(409).body("type", equalTo("/problems/qualification-missing"));
        // The issue comes late once more: the newer fact stays.
        var again = issue(certificate, 1, byPerson(application));
        soon().untilAsserted(() -> assertThat(claimed(again)).isTrue());
        step(Registry.DIRECTOR, application, "accept", null).statusCode(409);
    }

    @Test
    void actsOnceHoweverOftenItIsDelivered() {
        var token = Registry.artisan("certificate.twice");
        var application = Registry.underReview(token);
        var certificate = UUID.randomUUID();
        var event = UUID.randomUUID();
        var fact = certificate(certificate, 1, byPerson(application), "VALID");
        for (var i = 0; i < 3; i++) {
            tell(CERTIFICATES, "certificate.issued.v1", certificate.toString(), fact, event);
        }
        var last = issue(UUID.randomUUID(), 1, "\"personId\": null, \"account\": null");

        soon().untilAsserted(() -> assertThat(claimed(last)).isTrue());
        as(Registry.AGENT).get(ROOT + "/applications/" + application).then().body("evidence", hasSize(1));
        assertThat(Events.of(database, UUID.fromString(application))).hasSize(3);
    }

    @Test
    void leavesWhatIsNotForItAndBuriesWhatItCannotRead() throws SQLException {
        var unknown = tell(CERTIFICATES, "certificate.framed.v1", "x", "{\"frame\": \"gold\"}");
        var broken = tell(CERTIFICATES, "certificate.issued.v1", "x", "{\"certificateId\": \"no id\"}");
        var whole = issue(UUID.randomUUID(), 1, "\"personId\": null, \"account\": null");

        soon().untilAsserted(() -> assertThat(claimed(whole)).isTrue());
        assertThat(claimed(unknown)).isTrue();
        as(Registry.ADMIN).get(ROOT + "/dead-letters?consumer=registry.certificate-facts").then().statusCode(200)
                .body("items.eventId", hasItem(broken.toString()));
        as(Registry.ADMIN).get(ROOT + "/dead-letters").then().body("items.eventId", org.hamcrest.Matchers.not(hasItem(unknown.toString())));
        as(Registry.AGENT).get(ROOT + "/dead-letters").then().statusCode(403);
    }

    private static UUID issue(UUID certificate, long version, String holder) {
        return tell(CERTIFICATES, "certificate.issued.v1", certificate.toString(), certificate(certificate, version, holder, "VALID"));
    }

    private static String byPerson(String application) {
        String person = as(Registry.AGENT).get(ROOT + "/applications/" + application).path("person.id");
        return "\"personId\": \"%s\", \"account\": null".formatted(person);
    }

    private static String statusOf(String application) {
        return as(Registry.AGENT).get(ROOT + "/applications/" + application).path("status");
    }

    /// The version of the certificate that the registry holds; 0 for none.
    private long held(UUID certificate) throws SQLException {
        return number("select coalesce(max(version), 0) from training_certificate where id = '" + certificate + "'");
    }

    private boolean claimed(UUID event) throws SQLException {
        return number("select count(*) from inbox where consumer = 'registry.certificate-facts' and event_id = '" + event + "'") == 1;
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.getConnection(); var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100));
    }
}
