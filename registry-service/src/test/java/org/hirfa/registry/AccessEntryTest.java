package org.hirfa.registry;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import org.hirfa.access.AccessChain;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;
import static org.hirfa.registry.Registry.step;

/// Walks every route of the service: each one that shows somebody's file leaves an entry when another person uses it, and
/// none when the owner does. A new route fails the walk until it is put into one of the two lists.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class AccessEntryTest {

    /// Public reference data, what everybody may verify, the caller's own page, and the keeper's tools that mask names.
    private static final Set<String> SHOW_NO_FILE_OF_ANOTHER = Set.of(
            "GET /wilayas", "GET /wilayas/{}", "GET /wilayas/{}/communes", "GET /chambers", "GET /chambers/{}", "GET /nomenclature",
            "GET /nomenclature/activities", "POST /reference-data",
            "GET /me", "GET /me/journey", "GET /me/accesses", "POST /me/link",
            "POST /me/rectifications", "GET /me/rectifications", "POST /me/rectifications/{}/withdraw",
            // Seen to leave an entry in RectificationTest.
            "POST /artisans/{}/rectifications", "GET /rectifications", "GET /rectifications/{}", "POST /rectifications/{}/accept",
            "POST /rectifications/{}/refuse",
            "POST /me/exports", "GET /me/exports", "GET /me/exports/{}/data.json", "GET /me/exports/{}/data.pdf",
            "GET /me/exports/{}/all.zip",
            // Seen to leave an entry in MasteryTest; sessions are nobody's own.
            "POST /artisans/{}/master-requests", "GET /artisans/{}/master-requests", "GET /master-requests", "GET /master-requests/{}",
            "POST /master-requests/{}/withdraw", "POST /master-requests/{}/test-result", "POST /master-requests/{}/grant",
            "POST /master-requests/{}/refuse", "GET /master-sessions", "GET /master-sessions/{}", "POST /master-sessions",
            "POST /master-sessions/{}/close",
            "GET /dead-letters", "GET /dead-letters/{}", "POST /dead-letters/{}/repair", "POST /dead-letters/{}/replay",
            "POST /dead-letters/{}/discard", "GET /verify/{}", "GET /.well-known/hirfa/jwks.json",
            // How far work is, and what became of each item: ids and reasons, no file.
            "GET /jobs", "GET /jobs/{}", "GET /jobs/{}/events", "GET /jobs/{}/verdicts", "POST /jobs/{}/cancel",
            // Answers a paper's id, kind and size to whoever sent it.
            "PUT /applications/{}/documents/{}", "DELETE /applications/{}/documents/{}",
            "PUT /artisans/{}/documents/{}", "DELETE /artisans/{}/documents/{}", "PUT /organisations/{}/documents/{}",
            "DELETE /organisations/{}/documents/{}", "PUT /concerns/{}/documents/{}", "DELETE /concerns/{}/documents/{}",
            // Papers of what other features answer for: DocumentSubjectsTest.
            "GET /artisans/{}/documents", "GET /artisans/{}/documents/{}", "GET /organisations/{}/documents",
            "GET /organisations/{}/documents/{}", "GET /concerns/{}/documents", "GET /concerns/{}/documents/{}");

    @Inject
    AgroalDataSource database;

    @Inject
    AccessChain chain;

    private final String owner = Registry.artisan("access." + UUID.randomUUID());
    private String application = "";
    private String artisan = "";
    private String person = "";
    private String card = "";
    private final UUID paper = UUID.randomUUID();

    @Test
    void everyRouteThatShowsAFileLeavesAnEntry() throws SQLException {
        registered();
        var walks = walks();
        var listed = new TreeSet<>(SHOW_NO_FILE_OF_ANOTHER);
        listed.addAll(walks.keySet());
        listed.addAll(CardRoutes.OF_NOBODY);
        listed.addAll(CardRoutes.SEEN_ELSEWHERE);
        listed.addAll(OrganisationRoutes.OF_NOBODY);
        listed.addAll(OrganisationRoutes.SEEN_ELSEWHERE);
        listed.addAll(ArtisanRoutes.OF_NOBODY);
        listed.addAll(ArtisanRoutes.SEEN_ELSEWHERE);
        assertThat(routes()).as("a route is missing from the walk, or the walk names one that is gone").isEqualTo(listed);

        for (var walk : walks.entrySet()) {
            var before = entries();
            var answer = walk.getValue().go();
            assertThat(answer.statusCode()).as(walk.getKey() + ": " + answer.asString()).isBetween(200, 201);
            assertThat(entries()).as("entries after " + walk.getKey()).isGreaterThan(before);
        }
    }

    @Test
    void nobodyIsWatchedReadingTheirOwnFile() throws SQLException {
        registered();
        var before = entries();

        for (var path : List.of("/applications/" + application, "/applications/" + application + "/documents",
                "/applications/" + application + "/documents/" + paper, "/artisans/" + artisan, "/artisans/" + artisan + "/journey",
                "/artisans/" + artisan + "/accesses", "/artisans/" + artisan + "/cards", "/cards/" + card, "/me", "/me/journey", "/me/accesses")) {
            as(owner).get(ROOT + path).then().statusCode(200);
        }

        assertThat(entries()).isEqualTo(before);
    }

    /// With one connection left in the pool everything can still be read: were it two for a request, a crowd of readers
    /// that has the first one each would wait for the second.
    @Test
    void aReadTakesOneConnection() throws SQLException {
        registered();
        var taken = new ArrayList<Connection>();
        try {
            while (taken.size() < database.getConfiguration().connectionPoolConfiguration().maxSize() - 1) {
                taken.add(database.getConnection());
            }
            for (var path : List.of("/artisans/" + artisan, "/artisans?limit=5", "/artisans/" + artisan + "/cards",
                    "/artisans/" + artisan + "/journey", "/cards/" + card, "/applications/" + application, "/applications?limit=5",
                    "/applications/" + application + "/documents", "/applications/" + application + "/documents/" + paper)) {
                assertThat(as(Registry.AGENT).get(ROOT + path).statusCode()).as(path).isEqualTo(200);
            }
            assertThat(as(Registry.SUPERVISOR).get(ROOT + "/artisans/" + artisan + "/accesses").statusCode()).isEqualTo(200);
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
    }

    @Test
    void theArtisanSeesWhoReadWhat() {
        registered();
        as(Registry.AGENT).get(ROOT + "/artisans/" + artisan).then().statusCode(200);
        as(Registry.AUDITOR).get(ROOT + "/artisans/" + artisan + "/accesses").then().statusCode(200);

        as(owner).get(ROOT + "/me/accesses").then().statusCode(200).body("items.reader", hasItems("agent.relizane", "director.relizane", "auditor"))
                .body("items.organisation", hasItems("CAM-48")).body("items.what", hasItems("artisan", "application", "accesses"));
        as(Registry.AGENT).get(ROOT + "/artisans/" + artisan + "/accesses").then().statusCode(403);
        var artisanAtTheCounter = org.hirfa.testing.Tokens.user("access.both").roles(org.hirfa.access.Role.ARTISAN, org.hirfa.access.Role.CHAMBER_AGENT)
                .chamber("CAM-48").sign();
        as(artisanAtTheCounter).get(ROOT + "/artisans/" + artisan + "/accesses").then().statusCode(404);
        as(Registry.artisan("access.other")).get(ROOT + "/artisans/" + artisan + "/accesses").then().statusCode(404);
    }

    @Test
    void aTryThatShowsNothingLeavesNothing() throws SQLException {
        registered();
        var before = entries();

        as(Registry.AGENT_OF_TAMANRASSET).get(ROOT + "/artisans/" + artisan).then().statusCode(404);
        as(Registry.AGENT_OF_TAMANRASSET).get(ROOT + "/artisans?limit=200").then().body("items.id", everyItem(not(artisan)));

        assertThat(entries()).isEqualTo(before);
        assertThat(chain.isIntact()).isTrue();
    }

    private interface Walk {
        Response go();
    }

    @Inject
    org.hirfa.registry.artisan.RegisterChanges changes;

    private Map<String, Walk> walks() {
        var walks = new TreeMap<String, Walk>();
        var other = Registry.submitted(Registry.artisan("access.steps." + UUID.randomUUID()));
        walks.put("GET /applications", () -> as(Registry.AGENT).get(ROOT + "/applications?limit=200"));
        walks.put("GET /applications/{}", () -> as(Registry.AGENT).get(ROOT + "/applications/" + application));
        walks.put("GET /applications/{}/documents", () -> as(Registry.AGENT).get(ROOT + "/applications/" + application + "/documents"));
        walks.put("GET /applications/{}/documents/{}",
                () -> as(Registry.AGENT).get(ROOT + "/applications/" + application + "/documents/" + paper));
        walks.put("POST /applications", () -> Registry.apply(Registry.AGENT, Registry.application(Registry.newNationalId())));
        walks.put("POST /applications/{}/submit", () -> stepOn(Registry.apply(Registry.AGENT,
                Registry.application(Registry.newNationalId())).path("id"), Registry.AGENT, "submit", null));
        walks.put("POST /applications/{}/withdraw", () -> stepOn(Registry.submitted(Registry.artisan("access." + UUID.randomUUID())),
                Registry.AGENT, "withdraw", "{\"reason\": \"moved away\"}"));
        walks.put("POST /applications/{}/forward", () -> stepOn(Registry.underReview(Registry.artisan("access." + UUID.randomUUID())),
                Registry.AGENT, "forward", "{}"));
        walks.put("POST /applications/{}/appeal", () -> stepOn(refused(), Registry.AGENT, "appeal", "{\"grounds\": \"unjust\"}"));
        walks.put("POST /applications/{}/appeal/uphold", () -> stepOn(appealed(), Registry.SUPERVISOR, "appeal/uphold",
                "{\"reasons\": [\"just\"]}"));
        walks.put("POST /applications/{}/appeal/reject", () -> stepOn(appealed(), Registry.SUPERVISOR, "appeal/reject",
                "{\"reasons\": [\"unjust\"]}"));
        walks.put("PUT /applications/{}", () -> {
            var wish = Registry.application(Registry.newNationalId());
            String draft = Registry.apply(Registry.AGENT, wish).path("id");
            return as(Registry.AGENT).header("If-Match", "*").contentType("application/json").body(wish).put(ROOT + "/applications/" + draft);
        });
        walks.put("POST /applications/{}/take-in", () -> stepOn(other, Registry.AGENT, "take-in", null));
        walks.put("POST /applications/{}/request-documents", () -> stepOn(Registry.underReview(Registry.artisan("access." + UUID.randomUUID())),
                Registry.AGENT, "request-documents", "{\"items\": [{\"kind\": \"PHOTO\"}]}"));
        walks.put("POST /applications/{}/accept", this::accept);
        walks.put("GET /applications/{}/checklist", () -> as(Registry.AGENT).get(ROOT + "/applications/" + application + "/checklist"));
        walks.put("GET /applications/{}/clock", () -> as(Registry.AGENT).get(ROOT + "/applications/" + application + "/clock"));
        walks.put("GET /applications/{}/receipt.pdf", () -> as(Registry.AGENT).accept("*/*").get(ROOT + "/applications/" + application + "/receipt.pdf"));
        walks.put("POST /applications/{}/link-code", () -> as(Registry.AGENT).post(ROOT + "/applications/" + atCounter() + "/link-code"));
        walks.put("POST /applications/{}/evidence/{}/judge", () -> {
            var id = Registry.underReview(Registry.artisan("access." + UUID.randomUUID()));
            Registry.attach(Registry.AGENT, id, UUID.randomUUID(), "QUALIFICATION", Papers.PDF).then().statusCode(201);
            String evidence = as(Registry.AGENT).get(ROOT + "/applications/" + id).path("evidence[0].id");
            return stepOn(id, Registry.AGENT, "evidence/" + evidence + "/judge", "{\"recognised\": true, \"reason\": \"seen\"}");
        });
        walks.put("POST /applications/{}/call-to-test", () -> stepOn(Registry.underReview(Registry.artisan("access." + UUID.randomUUID())),
                Registry.AGENT, "call-to-test", call()));
        walks.put("POST /applications/{}/settle-test", () -> {
            var id = Registry.underReview(Registry.artisan("access." + UUID.randomUUID()));
            stepOn(id, Registry.AGENT, "call-to-test", call());
            return stepOn(id, Registry.AGENT, "settle-test", "{\"passed\": false}");
        });
        walks.put("POST /applications/{}/refuse", () -> stepOn(Registry.underReview(Registry.artisan("access." + UUID.randomUUID())),
                Registry.DIRECTOR, "refuse", "{\"reasons\": [\"no\"]}"));
        walks.put("POST /break-glass", () -> glass());
        walks.put("GET /break-glass", () -> {
            glass();
            return as(Registry.AUDITOR).get(ROOT + "/break-glass");
        });
        walks.put("GET /break-glass/{}", () -> as(Registry.AUDITOR).get(ROOT + "/break-glass/" + glass().path("id")));
        walks.put("POST /break-glass/{}/revoke", () -> as(Registry.SUPERVISOR).header("If-Match", "*")
                .post(ROOT + "/break-glass/" + glass().path("id") + "/revoke"));
        walks.put("GET /artisans", () -> as(Registry.AGENT).get(ROOT + "/artisans?limit=200"));
        walks.put("GET /artisans/{}", () -> as(Registry.SUPERVISOR).get(ROOT + "/artisans/" + artisan));
        walks.put("GET /artisans/{}/journey", () -> as(Registry.AGENT).get(ROOT + "/artisans/" + artisan + "/journey"));
        walks.put("GET /artisans/{}/accesses", () -> as(Registry.AUDITOR).get(ROOT + "/artisans/" + artisan + "/accesses"));
        walks.put("GET /artisans/{}/cards", () -> as(Registry.AGENT).get(ROOT + "/artisans/" + artisan + "/cards"));
        walks.put("GET /cards/{}", () -> as(Registry.AGENT).get(ROOT + "/cards/" + card));
        walks.put("POST /cards/{}/print", () -> onCard(Registry.AGENT, newCard(), "print", null));
        walks.put("POST /cards/{}/deliver", () -> {
            var printed = newCard();
            onCard(Registry.AGENT, printed, "print", null);
            return onCard(Registry.AGENT, printed, "deliver", null);
        });
        walks.put("POST /cards/{}/revoke", () -> onCard(Registry.DIRECTOR, newCard(), "revoke", "{\"reason\": \"lost\"}"));
        walks.put("GET /cards/{}/card.pdf", () -> {
            onCard(Registry.AGENT, card, "print", null);
            return as(Registry.AGENT).accept("*/*").get(ROOT + "/cards/" + card + "/card.pdf");
        });
        return walks;
    }

    private String call() {
        return "{\"heldOn\": \"%s\", \"place\": \"workshop\", \"jury\": [\"%s\", \"%s\"]}".formatted(
                java.time.LocalDate.now(java.time.ZoneId.of("Africa/Algiers")), master(), master());
    }

    private UUID master() {
        var master = UUID.fromString(Registry.accepted(Registry.artisan("access." + UUID.randomUUID())));
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().run(() -> changes.grantTitle(master,
                org.hirfa.registry.artisan.Title.MASTER_ARTISAN, "test", org.hirfa.registry.artisan.By.REGISTER));
        return master;
    }

    private static String atCounter() {
        return Registry.apply(Registry.AGENT, Registry.application(Registry.newNationalId())).path("id");
    }

    private static String refused() {
        var id = Registry.underReview(Registry.artisan("access." + UUID.randomUUID()));
        step(Registry.DIRECTOR, id, "refuse", "{\"reasons\": [\"no\"]}").statusCode(200);
        return id;
    }

    private static String appealed() {
        var id = refused();
        step(Registry.AGENT, id, "appeal", "{\"grounds\": \"unjust\"}").statusCode(200);
        return id;
    }

    private Response glass() {
        var other = Registry.submitted(Registry.artisan("access." + UUID.randomUUID()));
        return as(Registry.SUPERVISOR).contentType("application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"applicationId\": \"" + other + "\", \"reason\": \"to see that a trace is left of it\"}").post(ROOT + "/break-glass");
    }

    private Response accept() {
        var token = Registry.artisan("access." + UUID.randomUUID());
        var id = Registry.underReview(token, Registry.application(Registry.newNationalId(), "48-relizane", "0590001", "DIPLOMA"));
        Registry.attach(token, id, UUID.randomUUID(), "QUALIFICATION", Papers.PDF).then().statusCode(201);
        return stepOn(id, Registry.DIRECTOR, "accept", null);
    }

    private static Response stepOn(String id, String token, String step, @org.jspecify.annotations.Nullable String body) {
        return step(token, id, step, body).extract().response();
    }

    private static Response onCard(String token, String card, String step, @org.jspecify.annotations.Nullable String body) {
        var request = as(token).header("If-Match", "*");
        if (body != null) {
            request = request.contentType("application/json").body(body);
        }
        return request.post(ROOT + "/cards/{id}/" + step, card);
    }

    private static String newCard() {
        var token = Registry.artisan("access." + UUID.randomUUID());
        return cardOf(token, Registry.accepted(token));
    }

    private static String cardOf(String token, String artisan) {
        return as(token).get(ROOT + "/artisans/" + artisan + "/cards").then().statusCode(200).extract().path("items[0].id");
    }

    private void registered() {
        application = Registry.underReview(owner, Registry.application(Registry.newNationalId(), "48-relizane", "0590001", "DIPLOMA"));
        Registry.attach(owner, application, paper, "QUALIFICATION", Papers.PDF).then().statusCode(201);
        var accepted = step(Registry.DIRECTOR, application, "accept", null).statusCode(200).extract();
        artisan = accepted.path("artisanId");
        person = accepted.path("person.id");
        card = cardOf(owner, artisan);
    }

    /// Entries about anybody: some routes of the walk make a file of their own.
    private long entries() throws SQLException {
        assertThat(person).isNotEmpty();
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select count(*) from access_entry")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /// All routes of the service as its resources declare them, with `{}` for what varies.
    private static Set<String> routes() {
        var routes = new TreeSet<String>();
        var classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.hirfa.registry").stream().filter(type -> type.isAnnotatedWith(Path.class)).toList();
        for (var type : classes) {
            for (var method : type.getAllMethods()) {
                verbs(method).forEach(verb -> routes.add(verb + " " + pathOf(type, method)));
            }
        }
        return routes;
    }

    private static List<String> verbs(JavaMethod method) {
        var verbs = new ArrayList<String>();
        for (var annotation : method.getAnnotations()) {
            var type = annotation.getRawType();
            if (type.isAnnotatedWith(HttpMethod.class)) {
                verbs.add(type.getAnnotationOfType(HttpMethod.class).value());
            }
        }
        return verbs;
    }

    private static String pathOf(JavaClass type, JavaMethod method) {
        var path = type.getAnnotationOfType(Path.class).value();
        if (method.isAnnotatedWith(Path.class)) {
            path += "/" + method.getAnnotationOfType(Path.class).value();
        }
        return ("/" + path).replaceAll("\\{[^}]*}", "{}").replaceAll("/+", "/").replaceFirst("^/api/registry/v1", "");
    }
}
