package org.hirfa.training.session;

import java.util.ArrayList;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.CountryPack;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.FieldFault;
import org.hirfa.problem.StandardProblem;
import org.hirfa.training.institution.Institutions;
import org.hirfa.training.programme.Programme;
import org.hirfa.training.programme.Programmes;
import org.hirfa.training.territory.Territory;

/// Holds a plan against the reference data: everything it names must exist and fit together.
@ApplicationScoped
class PlanCheck {

    /// No plan reaches further: a date beyond is a slip of the pen.
    private static final int YEARS_AHEAD = 5;

    private final Programmes programmes;
    private final Institutions institutions;
    private final Territory territory;
    private final LegalCalendar calendar;
    private final String currency;

    PlanCheck(Programmes programmes, Institutions institutions, Territory territory, LegalCalendar calendar, CountryPack pack) {
        this.programmes = programmes;
        this.institutions = institutions;
        this.territory = territory;
        this.calendar = calendar;
        this.currency = pack.json("pack.json", Country.class).currency();
    }

    /// @param wilaya of the establishment, or of the chamber's seat when the chamber holds the session itself
    record Place(Programme programme, String wilaya) {}

    Place placeOf(PlanSession order) {
        var faults = new ArrayList<FieldFault>();
        days(order, faults);
        var programme = programmes.ofCode(order.programme()).orElse(null);
        if (programme == null || faults.isEmpty() && !programme.isInForceOn(order.startsOn())) {
            faults.add(new FieldFault("/programme", "unknown-value"));
        }
        var seat = territory.seatOf(order.chamber()).orElse(null);
        if (seat == null) {
            faults.add(new FieldFault("/chamber", "unknown-value"));
        }
        var wilaya = order.institution() == null ? seat : institutions.wilayaOf(order.institution()).orElse(null);
        if (wilaya == null && seat != null) {
            faults.add(new FieldFault("/institution", "unknown-value"));
        }
        if (!order.fee().currency().equals(currency)) {
            faults.add(new FieldFault("/fee/currency", "unknown-value"));
        }
        if (!faults.isEmpty() || programme == null || wilaya == null) {
            throw StandardProblem.INVALID_INPUT.because().at(faults);
        }
        if (!territory.covers(order.chamber(), wilaya, order.startsOn())) {
            throw SessionProblem.INSTITUTION_OUTSIDE_CHAMBER.because();
        }
        return new Place(programme, wilaya);
    }

    private void days(PlanSession order, ArrayList<FieldFault> faults) {
        var today = calendar.today();
        if (order.startsOn().isBefore(today)) {
            faults.add(new FieldFault("/startsOn", "out-of-range"));
        }
        if (order.endsOn().isBefore(order.startsOn()) || order.endsOn().isAfter(today.plusYears(YEARS_AHEAD))) {
            faults.add(new FieldFault("/endsOn", "out-of-range"));
        }
    }

    record Country(String currency) {}
}
