package org.hirfa.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hirfa.training.TrainingFixtures.SESSIONS;
import static org.hirfa.training.TrainingFixtures.as;
import static org.hirfa.training.TrainingFixtures.creating;

/// Walks every route: each one either shows nothing of a person, or only one's own, or leaves an access entry.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class RoutesTest {

    private static final String API = "/api/training/v1/";

    /// Reference data, sessions without people, and answers that repeat ids the caller sent.
    private static final Set<String> NOTHING_PERSONAL = Set.of(
            "GET institutions", "GET institutions/{code}", "GET programmes", "GET programmes/{code}", "POST reference-data",
            "GET sessions", "GET sessions/{id}", "POST sessions", "POST sessions/{id}/open", "POST sessions/{id}/close",
            "POST sessions/{sessionId}/start", "POST sessions/{sessionId}/complete", "POST sessions/{sessionId}/cancel",
            "PUT sessions/{sessionId}/seats", "PUT sessions/{sessionId}/attendance/{date}", "PUT sessions/{sessionId}/results");

    /// The paper's own words, to whoever holds the paper.
    private static final Set<String> PUBLIC_BY_NUMBER = Set.of("GET certificates/verify/{number}");

    private static final Set<String> ONES_OWN = Set.of("GET me/enrolments", "GET me/certificates", "GET me/accesses");

    /// Content of events with names masked.
    private static final Set<String> MASKED = Set.of("GET dead-letters", "GET dead-letters/{id}", "POST dead-letters/{id}/repair",
            "POST dead-letters/{id}/replay", "POST dead-letters/{id}/discard");

    private static final Map<String, Function<Scene, Response>> OTHERS_FILES = Map.of(
            "POST sessions/{sessionId}/enrolments", scene -> creating(TrainingFixtures.trainer())
                    .body(Map.of("personId", scene.person().personId())).post(SESSIONS + "/" + scene.empty() + "/enrolments"),
            "GET sessions/{sessionId}/enrolments", scene -> as(TrainingFixtures.agent()).get(SESSIONS + "/" + scene.session() + "/enrolments"),
            "GET sessions/{sessionId}/enrolments/{id}", scene -> as(TrainingFixtures.supervisor())
                    .get(SESSIONS + "/" + scene.session() + "/enrolments/" + scene.enrolment()),
            "POST sessions/{sessionId}/enrolments/{id}/withdraw", scene -> as(TrainingFixtures.trainer()).header("If-Match", "*")
                    .post(SESSIONS + "/" + scene.session() + "/enrolments/" + scene.enrolment() + "/withdraw"),
            "GET certificates/{id}", scene -> as(TrainingFixtures.agent()).get(API + "certificates/" + scene.certificate()),
            "POST certificates/{id}/revoke", scene -> as(TrainingFixtures.director()).header("If-Match", "*").body(Map.of("reason", "test"))
                    .post(API + "certificates/" + scene.certificate() + "/revoke"));

    @Inject
    TrainingFixtures training;

    record Scene(TrainingFixtures.Applicant person, UUID certificate, UUID session, UUID enrolment, UUID empty) {}

    @BeforeEach
    void start() {
        training.reset();
    }

    @Test
    void everyRouteIsOnOneOfTheLists() {
        var listed = new ArrayList<String>();
        Stream.of(NOTHING_PERSONAL, PUBLIC_BY_NUMBER, ONES_OWN, MASKED, OTHERS_FILES.keySet()).forEach(listed::addAll);

        assertThat(listed).doesNotHaveDuplicates();
        assertThat(routes()).as("a new route must say which it is, and prove it").containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void everyRouteThatShowsOthersFilesLeavesAnEntry() {
        for (var route : OTHERS_FILES.entrySet()) {
            training.reset();
            var person = training.applicant();
            var certificate = training.certificateOf(person);
            var session = training.open(3);
            var scene = new Scene(person, certificate, session, training.enrolled(session, person), training.open(3));
            var before = training.accesses(person.personId());

            var answer = route.getValue().apply(scene);

            assertThat(answer.statusCode()).as(route.getKey()).isIn(200, 201);
            assertThat(answer.asString()).as(route.getKey()).contains("Belaïd");
            assertThat(training.accesses(person.personId()) - before).as(route.getKey()).isEqualTo(1);
        }
    }

    @Test
    void routesOfOnesOwnShowNothingOfOthers() {
        var person = training.applicant();
        training.certificateOf(person);

        for (var route : ONES_OWN) {
            var path = API + route.substring("GET ".length());
            assertThat(as(training.applicant().token()).get(path).<List<Object>>path("items")).as(route).isEmpty();
            assertThat(as(TrainingFixtures.agent()).get(path).statusCode()).as(route).isEqualTo(403);
        }
        assertThat(training.accesses(person.personId())).isZero();
    }

    private static Set<String> routes() {
        var routes = new TreeSet<String>();
        for (var type : new ClassFileImporter().importPackages("org.hirfa.training")) {
            if (type.isAnnotatedWith(Path.class)) {
                addRoutes(routes, type);
            }
        }
        return routes;
    }

    private static void addRoutes(Set<String> routes, JavaClass type) {
        var root = type.getAnnotationOfType(Path.class).value();
        for (var method : type.reflect().getMethods()) {
            for (var annotation : method.getAnnotations()) {
                var verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null) {
                    var path = method.isAnnotationPresent(Path.class) ? "/" + method.getAnnotation(Path.class).value() : "";
                    routes.add(verb.value() + " " + (root + path).replace(API, ""));
                }
            }
        }
    }
}
