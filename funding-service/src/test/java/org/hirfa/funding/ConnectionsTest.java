package org.hirfa.funding;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hirfa.funding.Callers.agency;
import static org.hirfa.funding.Callers.agent;
import static org.hirfa.funding.Callers.as;
import static org.hirfa.funding.DossierFixtures.DOSSIERS;
import static org.hirfa.funding.DossierFixtures.act;
import static org.hirfa.funding.DossierFixtures.opened;

/// A request that takes a second connection while it holds one waits, under load, for others that do the same.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class ConnectionsTest {

    /// Notes for which request a connection left the pool.
    @Singleton
    @Unremovable
    static class Taken implements AgroalPoolInterceptor {

        private final List<String> paths = new CopyOnWriteArrayList<>();

        @Override
        public void onConnectionAcquire(Connection connection) {
            if (Arc.container().requestContext().isActive()) {
                var request = Arc.container().instance(CurrentVertxRequest.class).get().getCurrent();
                if (request != null) {
                    paths.add(request.normalizedPath());
                }
            }
        }
    }

    @Inject
    FundingFixtures funding;

    @Inject
    Taken taken;

    @BeforeEach
    void empty() {
        funding.emptied();
    }

    @Test
    void everyReadThatLeavesAnEntryTakesOneConnection() {
        var artisan = funding.artisan().holdingCard();
        var id = opened(artisan, "submit");
        var eligibility = "/api/funding/v1/eligibility/" + artisan.number;

        for (var path : List.of(DOSSIERS, DOSSIERS + "/" + id, eligibility)) {
            taken.paths.clear();
            as(agency("ANADE")).queryParams(path.equals(DOSSIERS + "/" + id) ? Map.of() : Map.of("scheme", "ANADE-TRIANGULAR"))
                    .get(path).then().statusCode(200);

            assertThat(taken.paths).containsExactly(path);
        }
        taken.paths.clear();
        act(agent("CAM-48"), id, "transmit", 1, null).statusCode(200);
        assertThat(taken.paths).containsExactly(DOSSIERS + "/" + id + "/transmit");
    }
}
