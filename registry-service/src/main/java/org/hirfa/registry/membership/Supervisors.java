package org.hirfa.registry.membership;

import java.time.LocalDate;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.artisan.Departure;
import org.hirfa.registry.artisan.RegistrationChanged;
import org.hirfa.registry.organisation.Actor;
import org.hirfa.registry.organisation.OrganisationReach;
import org.hirfa.registry.organisation.OrganisationReach.Reached;
import org.hirfa.registry.period.LegalPeriods;

/// Watches that an enterprise is supervised by a registered artisan who may exercise one of its crafts (Morocco: law 50-17).
/// What happens to the artisan's registration happens to the supervision in the same transaction.
@ApplicationScoped
class Supervisors {

    private static final String DELAY = "supervisor-replacement-days";

    private final Members members;
    private final OrganisationReach organisations;
    private final LegalPeriods periods;
    private final LegalCalendar calendar;

    Supervisors(Members members, OrganisationReach organisations, LegalPeriods periods, LegalCalendar calendar) {
        this.members = members;
        this.organisations = organisations;
        this.periods = periods;
        this.calendar = calendar;
    }

    static boolean isFit(ArtisanSummary artisan, Reached enterprise) {
        return artisan.isActive() && (enterprise.activities().contains(artisan.mainActivity())
                || artisan.further().otherActivities().stream().anyMatch(enterprise.activities()::contains));
    }

    void changed(@Observes RegistrationChanged change) {
        var artisan = change.artisan();
        var died = artisan.further().departure() == Departure.DEATH;
        // A merge may be undone: until then the enterprise lacks a supervisor, and after it has the same one again.
        var gone = artisan.status().equals("STRUCK_OFF");
        for (var member : members.running(artisan.personId(), calendar.today())) {
            var supervises = member.role() == MemberRole.SUPERVISOR;
            if (supervises && isFit(artisan, organisations.held(member.organisationId()))) {
                organisations.supervisorFound(member.organisationId(), Actor.REGISTRY);
            } else if (died || supervises) {
                loseOne(member, died || gone, change.change().name());
            }
        }
    }

    private void loseOne(Member member, boolean forGood, String why) {
        if (forGood) {
            organisations.held(member.organisationId());
            member.endNow(calendar.today(), why);
            members.flush(member.role());
            organisations.membersChanged(member.organisationId(), member.role() + " ENDED", Actor.REGISTRY);
        }
        if (member.role() == MemberRole.SUPERVISOR) {
            missing(member.organisationId(), calendar.today(), why, Actor.REGISTRY);
        }
    }

    /// @param since the first day without one
    void missing(UUID enterprise, LocalDate since, String why, Actor by) {
        organisations.supervisorMissing(enterprise, since, since.plus(periods.on(DELAY, since)), why, by);
    }
}
