package org.hirfa.registry.striking;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.http.Versions;
import org.hirfa.registry.artisan.ArtisanReach;
import org.hirfa.registry.artisan.By;
import org.hirfa.registry.artisan.Departure;
import org.hirfa.registry.artisan.RegisterChanges;
import org.hirfa.registry.artisan.RegistrationChanged.Change;
import org.hirfa.registry.requirement.Requirements;
import org.jspecify.annotations.Nullable;

/// The director's orders. Ex officio the artisan is given notice first and the chamber may think better of it; the other kinds
/// hold at once.
@ApplicationScoped
class StrikingOffOrders {

    private final ArtisanReach reach;
    private final RegisterChanges register;
    private final Requirements requirements;
    private final StrikingOffs all;
    private final Striking kinds;

    StrikingOffOrders(ArtisanReach reach, RegisterChanges register, Requirements requirements, StrikingOffs all, Striking kinds) {
        this.reach = reach;
        this.register = register;
        this.requirements = requirements;
        this.all = all;
        this.kinds = kinds;
    }

    /// @throws org.hirfa.problem.ProblemException 409 for who has left already, or when a paper is missing
    @Transactional
    StrikingOffView strikeOff(UUID id, @Nullable String ifMatch, StrikeOff order, By by) {
        var artisan = reach.managed(id, ifMatch);
        register.require(id, Change.STRUCK_OFF);
        var striking = new StrikingOff(UuidVersion7Strategy.INSTANCE.generateUuid(null), id, order, kinds.days(order, artisan), by);
        requirements.spend(kinds.procedure(order.kind()), artisan, striking.id());
        if (order.kind() == Departure.EX_OFFICIO) {
            if (all.announced(id).isPresent()) {
                throw StrikingProblem.STRIKING_OFF_ANNOUNCED.because();
            }
            all.add(striking);
            return striking.view();
        }
        register.make(id, striking.change());
        striking.settle(StrikingState.EFFECTIVE, by.name(), null, kinds.now());
        all.add(striking);
        return striking.view();
    }

    /// Takes an announced striking-off back.
    ///
    /// @throws org.hirfa.problem.ProblemException 409 when none is announced, or its day has come
    @Transactional
    StrikingOffView withdraw(UUID id, @Nullable String ifMatch, WithdrawStrikingOff order, By by) {
        reach.managed(id, "*");
        var striking = all.announced(id).filter(announced -> !announced.isDue(kinds.today()))
                .orElseThrow(StrikingProblem.NO_STRIKING_OFF_ANNOUNCED::because);
        Versions.requireMatch(ifMatch, striking.version());
        striking.settle(StrikingState.WITHDRAWN, by.name(), order.reason(), kinds.now());
        return all.kept(striking);
    }
}
