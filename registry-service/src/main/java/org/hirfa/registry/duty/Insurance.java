package org.hirfa.registry.duty;

import java.time.LocalDate;
import java.time.MonthDay;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hirfa.countrypack.LegalCalendar;

/// Who counts as insured, for figures: whoever has a proof of a yearly duty that is still good. One day decides of everybody,
/// so that a million entries need no question each.
@ApplicationScoped
public class Insurance {

    /// That the entry `a` has such a proof, `:insuredSince` being the earliest day of one that is still good.
    public static final String OF_ENTRY = """
            exists (select from duty d join duty_kind k on k.kind = d.kind
                     where d.artisan_id = a.id and k.yearly_due is not null and d.met and d.proven_on >= :insuredSince)""";

    private final Session database;
    private final LegalCalendar calendar;

    Insurance(Session database, LegalCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /// What is paid in one year counts until the last day for paying in the next.
    public LocalDate earliestGoodProof() {
        var today = calendar.today();
        var due = database.createNativeQuery("""
                select p.value from duty_kind k join legal_period p on p.code = k.yearly_due order by p.valid_from desc limit 1
                """, String.class).uniqueResultOptional().map(value -> MonthDay.parse("--" + value).atYear(today.getYear())).orElse(today);
        return LocalDate.of(today.isAfter(due) ? today.getYear() : today.getYear() - 1, 1, 1);
    }
}
