package org.hirfa.registry.job;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.hirfa.access.Role;
import org.hirfa.jobs.Job;
import org.hirfa.jobs.JobItem;
import org.hirfa.jobs.JobWork;
import org.hirfa.jobs.Jobs;
import org.hirfa.jobs.NewJob;
import org.hirfa.jobs.Verdict;
import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class JobScopeTest {

    private static final String JOBS = "/api/registry/v1/jobs/";

    /// Counts, and does nothing else.
    @ApplicationScoped
    static class Counting implements JobWork {

        @Override
        public String kind() {
            return "count";
        }

        @Override
        public Verdict work(Job job, JobItem item) {
            return Verdict.done(item.as(Integer.class));
        }
    }

    @Inject
    Jobs jobs;

    private final Tokens agent = Tokens.user("agent.relizane").roles(Role.CHAMBER_AGENT).chamber("CAM-48");

    @Test
    void isWorkedByTheServiceItself() {
        var id = submit("count", "CAM-48");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> given().auth().oauth2(agent.sign()).get(JOBS + id).then()
                .statusCode(200).body("state", equalTo("FINISHED")).body("done", equalTo(3)));
    }

    @Test
    void isSeenByItsStarterTheDirectorAndTheNationalLevel() {
        var id = submit("waits-for-another-version", "CAM-48");

        for (var reader : List.of(agent, director("CAM-48"), user(Role.NATIONAL_SUPERVISOR), user(Role.AUDITOR))) {
            given().auth().oauth2(reader.sign()).get(JOBS + id).then().statusCode(200);
        }
    }

    @Test
    void isHiddenFromEverybodyElse() {
        var id = submit("waits-for-another-version", "CAM-48");

        for (var stranger : List.of(director("CAM-11"), user(Role.CHAMBER_AGENT).chamber("CAM-48"), user(Role.ARTISAN),
                user(Role.CHAMBER_DIRECTOR), user(Role.PLATFORM_ADMIN))) {
            for (var path : new String[] {"", "/verdicts", "/events"}) {
                given().auth().oauth2(stranger.sign()).get(JOBS + id + path).then().statusCode(404)
                        .body("type", equalTo("/problems/job-unknown"));
            }
            given().auth().oauth2(stranger.sign()).post(JOBS + id + "/cancel").then().statusCode(404);
            given().auth().oauth2(stranger.sign()).get("/api/registry/v1/jobs").then().statusCode(200)
                    .body("items.id", not(hasItem(id.toString())));
        }
        given().get(JOBS + id).then().statusCode(401);
    }

    @Test
    void isNotStoppedByThoseWhoOnlyLookOn() {
        var id = submit("waits-for-another-version", "CAM-48");

        given().auth().oauth2(user(Role.NATIONAL_SUPERVISOR).sign()).post(JOBS + id + "/cancel").then().statusCode(404);
        given().auth().oauth2(director("CAM-48").sign()).post(JOBS + id + "/cancel").then().statusCode(200)
                .body("state", equalTo("CANCELLED"));
    }

    /// What the supervisor has ordered for the country, a reform for one, is nobody else's to stop.
    @Test
    void nationalWorkIsStoppedByTheSupervisorAndSeenByAdministrators() {
        var id = submit("waits-for-another-version", null);

        given().auth().oauth2(user(Role.PLATFORM_ADMIN).sign()).get(JOBS + id).then().statusCode(200);
        for (var onlooker : List.of(user(Role.PLATFORM_ADMIN), user(Role.AUDITOR), director("CAM-48"))) {
            given().auth().oauth2(onlooker.sign()).post(JOBS + id + "/cancel").then().statusCode(404);
        }
        given().auth().oauth2(user(Role.NATIONAL_SUPERVISOR).sign()).post(JOBS + id + "/cancel").then().statusCode(200);
    }

    private UUID submit(String kind, @Nullable String chamber) {
        return QuarkusTransaction.requiringNew().call(() -> jobs.submit(
                new NewJob(kind, "all", List.of(1, 2, 3), Tokens.accountOf("agent.relizane").toString(), chamber)));
    }

    private static Tokens director(String chamber) {
        return user(Role.CHAMBER_DIRECTOR).chamber(chamber);
    }

    private static Tokens user(String role) {
        return Tokens.user("other." + role).roles(role);
    }
}
