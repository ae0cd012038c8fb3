package org.hirfa.registry.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.FieldFault;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.territory.CommuneView;
import org.hirfa.registry.territory.Territory;

/// Judges a description before anything is kept, and names every fault at once.
@ApplicationScoped
class PersonCheck {

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    private final Identifiers identifiers;
    private final Territory territory;
    private final LegalCalendar calendar;

    PersonCheck(Identifiers identifiers, Territory territory, LegalCalendar calendar) {
        this.identifiers = identifiers;
        this.territory = territory;
        this.calendar = calendar;
    }

    /// @param at the JSON Pointer of the description within the request
    /// @throws org.hirfa.problem.ProblemException 400 naming each field at fault
    CheckedPerson check(DescribePerson order, String at) {
        var names = order.names().tidy();
        var faults = new ArrayList<>(names.faults(at + "/names"));
        judgeBirth(order, at, faults);
        var nationalId = identifiers.nationalId(order.nationalId());
        if (nationalId.isEmpty()) {
            faults.add(new FieldFault(at + "/nationalId", "wrong-shape"));
        }
        var phone = identifiers.phone(order.phone());
        if (phone.isEmpty()) {
            faults.add(new FieldFault(at + "/phone", "wrong-shape"));
        }
        var commune = territory.commune(order.address().commune());
        if (commune.isEmpty()) {
            faults.add(new FieldFault(at + "/address/commune", "unknown-value"));
        }
        if (!faults.isEmpty()) {
            throw StandardProblem.INVALID_INPUT.because().at(faults);
        }
        return new CheckedPerson(order, names, nationalId.orElseThrow(), phone.orElseThrow(),
                commune.map(CommuneView::wilaya).orElseThrow());
    }

    private void judgeBirth(DescribePerson order, String at, List<FieldFault> faults) {
        var born = order.birthDate();
        if (!born.isBefore(calendar.today())) {
            faults.add(new FieldFault(at + "/birthDate", "not-in-past"));
        } else if (born.isBefore(EARLIEST_BIRTH)) {
            faults.add(new FieldFault(at + "/birthDate", "out-of-range"));
        } else if (order.birthDatePrecision() == BirthDatePrecision.YEAR && born.getDayOfYear() != 1) {
            faults.add(new FieldFault(at + "/birthDate", "wrong-shape"));
        }
    }
}
