package org.hirfa.registry.reform;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.http.Versions;
import org.hirfa.registry.artisan.By;
import org.jspecify.annotations.Nullable;

/// The national supervisor's part: set a reform for its day, or call that off before.
@ApplicationScoped
class Ordering {

    private final Reforms reforms;
    private final ReformMap map;
    private final Beginning beginning;
    private final LegalCalendar calendar;
    private final Clock clock;

    Ordering(Reforms reforms, ReformMap map, Beginning beginning, LegalCalendar calendar, Clock clock) {
        this.reforms = reforms;
        this.map = map;
        this.beginning = beginning;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// Before its day a reform is set for it; from then on it begins at once. The state is looked at before the version: who
    /// orders twice learns that it is ordered already.
    ///
    /// @throws org.hirfa.problem.ProblemException 409 naming the state, or when the map is not as the reform takes it to be
    @Transactional
    void apply(UUID id, @Nullable String ifMatch, OrderReform order, Caller caller) {
        var reform = reforms.locked(id);
        reform.requireOffered();
        Versions.requireMatch(ifMatch, reform.version());
        map.enact(reform);
        if (reform.isDueOn(calendar.today())) {
            beginning.begin(reform, order.reason(), By.of(caller));
        } else {
            reform.schedule(order.reason(), By.of(caller), clock.instant());
        }
        reforms.flush();
    }

    @Transactional
    void cancel(UUID id, @Nullable String ifMatch, OrderReform order, Caller caller) {
        var reform = reforms.locked(id);
        Versions.requireMatch(ifMatch, reform.version());
        reform.cancel(calendar.today(), order.reason(), By.of(caller), clock.instant());
        map.repeal(reform);
        reforms.flush();
    }

    @Transactional
    void withdraw(UUID id, @Nullable String ifMatch, OrderReform order, Caller caller) {
        var reform = reforms.locked(id);
        Versions.requireMatch(ifMatch, reform.version());
        reform.withdraw(order.reason(), By.of(caller), clock.instant());
        reforms.flush();
    }
}
