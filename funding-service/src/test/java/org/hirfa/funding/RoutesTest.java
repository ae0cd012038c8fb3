package org.hirfa.funding;

import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hirfa.funding.Callers.agency;
import static org.hirfa.funding.Callers.agent;
import static org.hirfa.funding.Callers.as;
import static org.hirfa.funding.DossierFixtures.opened;

/// Every route of the service, and what it does with personal data. A new route fails here until somebody has decided.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class RoutesTest {

    private static final String V1 = "/api/funding/v1";

    private static final Set<String> PUBLIC = Set.of("GET " + V1 + "/agencies", "GET " + V1 + "/agencies/{code}", "GET " + V1 + "/schemes",
            "GET " + V1 + "/schemes/{code}", "GET /.well-known/hirfa/funding/jwks.json");

    /// The caller's own file, what the chamber writes for somebody (see DossierCounterTest), or no file at all.
    private static final Set<String> OWN_OR_NONE = Set.of("GET " + V1 + "/me/dossiers", "GET " + V1 + "/me/accesses", "POST " + V1 + "/dossiers",
            "PUT " + V1 + "/dossiers/{id}", "POST " + V1 + "/dossiers/{id}/submit", "POST " + V1 + "/dossiers/{id}/withdraw", "POST " + V1 + "/reference-data", "GET " + V1 + "/dead-letters",
            "GET " + V1 + "/dead-letters/{id}", "POST " + V1 + "/dead-letters/{id}/repair", "POST " + V1 + "/dead-letters/{id}/replay",
            "POST " + V1 + "/dead-letters/{id}/discard");

    /// Shows one person's file to others, so each successful call leaves an entry. The steps stand in their order.
    private static final Map<String, String> OF_OTHERS = new TreeMap<>(Map.of(
            "GET " + V1 + "/eligibility/{registrationNumber}", "?scheme=ANADE-TRIANGULAR",
            "GET " + V1 + "/dossiers", "",
            "GET " + V1 + "/dossiers/{id}", ""));

    private static final Map<String, String> STEPS_OF_OTHERS = Map.of(
            "transmit", "", "decide", "{\"decision\": \"VALIDATED\"}", "certify", "{\"validUntil\": \"@inAYear\"}", "send-to-bank", "",
            "bank-answer", "{\"agreed\": true}", "disburse", "{\"tranche\": 1, \"amount\": 1, \"paidOn\": \"@today\"}");

    @Inject
    FundingFixtures funding;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void empty() {
        funding.emptied();
    }

    @Test
    void everyRouteIsKnownHere() {
        var known = new HashSet<>(PUBLIC);
        known.addAll(OWN_OR_NONE);
        known.addAll(OF_OTHERS.keySet());
        STEPS_OF_OTHERS.keySet().forEach(step -> known.add("POST " + V1 + "/dossiers/{id}/" + step));

        assertThat(routes()).isEqualTo(new TreeSet<>(known));
    }

    @Test
    void onlyPublicRoutesAnswerStrangers() {
        for (var route : routes()) {
            var path = route.substring(route.indexOf(' ') + 1).replace("{code}", "X").replace("{id}", "00000000-0000-0000-0000-000000000000")
                    .replace("{registrationNumber}", "X");
            var status = RestAssured.given().request(route.substring(0, route.indexOf(' ')), path).statusCode();

            assertThat(status).as(route).matches(answered -> PUBLIC.contains(route) ? answered == 200 || answered == 404 : answered == 401);
        }
    }

    @Test
    void everyReadOfSomebodysFileLeavesAnEntry() throws SQLException {
        var artisan = funding.artisan().holdingCard();
        var id = opened(artisan, "submit");
        for (var route : OF_OTHERS.entrySet()) {
            var path = route.getKey().substring(4).replace("{id}", id).replace("{registrationNumber}", artisan.number) + route.getValue();
            var before = entriesOf(artisan);

            as(agency("ANADE")).get(path).then().statusCode(200);

            assertThat(entriesOf(artisan)).as(route.getKey()).isEqualTo(before + 1);
        }
        var version = 1;
        for (var step : new String[] {"transmit", "decide", "certify", "send-to-bank", "bank-answer", "disburse"}) {
            var before = entriesOf(artisan);
            var body = STEPS_OF_OTHERS.get(step);

            DossierFixtures.act(step.equals("transmit") ? agent("CAM-48") : agency("ANADE"), id, step, version++, body.isEmpty() ? null : body)
                    .statusCode(200);

            assertThat(entriesOf(artisan)).as(step).isEqualTo(before + 1);
        }
    }

    private long entriesOf(KnownArtisan artisan) throws SQLException {
        try (var connection = database.getConnection(); var select = connection.prepareStatement("select count(*) from access_entry where person_id = ?")) {
            select.setObject(1, artisan.person);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static TreeSet<String> routes() {
        return Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream().map(Bean::getBeanClass).distinct()
                .filter(type -> type.isAnnotationPresent(Path.class) && type.getName().startsWith("org.hirfa.funding"))
                .flatMap(type -> Stream.concat(Arrays.stream(type.getMethods()), Arrays.stream(type.getDeclaredMethods())).distinct()
                        .flatMap(method -> verbs(method).map(verb -> verb + " " + path(type, method))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations()).map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull).map(HttpMethod::value);
    }

    private static String path(Class<?> type, Method method) {
        var base = type.getAnnotation(Path.class).value();
        var own = method.getAnnotation(Path.class);
        return (own == null ? base : base + "/" + own.value()).replaceAll("\\{(\\w+):[^}]*\\{[^}]*}}", "{$1}").replaceAll("\\{(\\w+):[^}]*}", "{$1}");
    }
}
