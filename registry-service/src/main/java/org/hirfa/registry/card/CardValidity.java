package org.hirfa.registry.card;

import java.time.LocalDate;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.credential.IssuerKeys;
import org.hirfa.registry.period.LegalPeriods;
import org.hirfa.registry.status.StatusLists;

/// How long a card is good for, and from when on the next one may be asked for, by the rules in force on the day.
@ApplicationScoped
class CardValidity {

    private final LegalPeriods periods;
    private final StatusLists statuses;
    private final IssuerKeys keys;
    private final LegalCalendar calendar;

    CardValidity(LegalPeriods periods, StatusLists statuses, IssuerKeys keys, LegalCalendar calendar) {
        this.periods = periods;
        this.statuses = statuses;
        this.keys = keys;
        this.calendar = calendar;
    }

    LocalDate lastDayFrom(LocalDate firstDay) {
        return firstDay.plus(periods.on("card-validity-years", firstDay)).minusDays(1);
    }

    /// @param lastDay of the card that is to be renewed
    LocalDate renewableFrom(LocalDate lastDay) {
        return lastDay.minus(periods.on("card-renewal-window-days", calendar.today()));
    }

    /// What is printed on a card today, with a place of its own in the status lists.
    Card.Imprint imprint() {
        var today = calendar.today();
        return new Card.Imprint(today, lastDayFrom(today), statuses.give(), keys.signingId());
    }
}
