package org.hirfa.registry.card;

import java.time.LocalDate;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.period.LegalPeriods;

/// How long a card is good for, by the rule in force on the day it is printed.
@ApplicationScoped
class CardValidity {

    private final LegalPeriods periods;

    CardValidity(LegalPeriods periods) {
        this.periods = periods;
    }

    LocalDate lastDayFrom(LocalDate firstDay) {
        return firstDay.plus(periods.on("card-validity-years", firstDay)).minusDays(1);
    }
}
