package org.hirfa.registry.amendment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.access.Caller;
import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.artisan.ArtisanReach;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.artisan.By;
import org.hirfa.registry.artisan.RegisterChange;
import org.hirfa.registry.artisan.RegistrationChanged.Change;
import org.hirfa.registry.artisan.Sets;
import org.jspecify.annotations.Nullable;

/// Records changes of entries: one whose day has come is made at once, another waits for it.
@ApplicationScoped
class Amending {

    private final ArtisanReach reach;
    private final AmendmentRules rules;
    private final FormRules forms;
    private final Amendments amendments;
    private final Clock clock;

    Amending(ArtisanReach reach, AmendmentRules rules, FormRules forms, Amendments amendments, Clock clock) {
        this.reach = reach;
        this.rules = rules;
        this.forms = forms;
        this.amendments = amendments;
        this.clock = clock;
    }

    @Transactional
    AmendmentView amend(UUID id, Amend order, Caller caller) {
        var artisan = reach.managed(id, "*");
        if (order.isEmpty()) {
            throw StandardProblem.INVALID_INPUT.because().at("", "required");
        }
        var sets = order.mode() == null ? Sets.NOTHING : Sets.NOTHING.exercisedIn(order.mode());
        if (order.place() != null) {
            var wilaya = rules.wilayaWithin(artisan, order.place().commune());
            sets = sets.exercisedAt(wilaya, order.place().commune(), order.place().zone(), order.place().line());
        }
        if (order.exercise() != null) {
            forms.require(order.exercise().form(), order.exercise().organisation(), artisan.personId(), order.effectiveOn());
            sets = sets.exercisedAs(order.exercise().form(), order.exercise().organisation());
        }
        return record(artisan, sets, order.effectiveOn(), order.reason(), caller);
    }

    @Transactional
    AmendmentView add(UUID id, AddActivity order, Caller caller) {
        return record(reach.managed(id, "*"), Sets.opens(order.code(), order.main()), order.effectiveOn(), order.reason(), caller);
    }

    @Transactional
    AmendmentView close(UUID id, String code, CloseActivity order, Caller caller) {
        return record(reach.managed(id, "*"), Sets.closes(code), order.effectiveOn(), order.reason(), caller);
    }

    /// Takes back a change whose day has not come.
    ///
    /// @throws org.hirfa.problem.ProblemException 409 naming the state of one that waits no more
    @Transactional
    AmendmentView cancel(UUID id, UUID amendment, @Nullable String ifMatch, Caller caller) {
        reach.managed(id, "*");
        var waiting = amendments.locked(id, amendment);
        Versions.requireMatch(ifMatch, waiting.version());
        waiting.settle(AmendmentState.CANCELLED, By.of(caller), null, clock.instant());
        return amendments.view(waiting);
    }

    private AmendmentView record(ArtisanSummary artisan, Sets sets, LocalDate day, String reason, Caller caller) {
        rules.requireDay(artisan, day);
        rules.requireActivities(artisan, sets);
        var change = new RegisterChange(Change.AMENDED, sets, day, reason, By.of(caller));
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        return amendments.add(id, artisan, change);
    }
}
