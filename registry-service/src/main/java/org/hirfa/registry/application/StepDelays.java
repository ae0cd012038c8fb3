package org.hirfa.registry.application;

import java.time.LocalDate;
import java.time.Period;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.chamber.Chambers;
import org.hirfa.registry.period.LegalPeriods;

/// How long each step of an application may take: rows of the country pack, and a chamber's own where it has any.
@ApplicationScoped
class StepDelays {

    private final LegalPeriods periods;
    private final Chambers chambers;
    private final LegalCalendar calendar;

    StepDelays(LegalPeriods periods, Chambers chambers, LegalCalendar calendar) {
        this.chambers = chambers;
        this.periods = periods;
        this.calendar = calendar;
    }

    /// Sets the last day of the step that the application has just come to.
    void wind(Application application, String chamber) {
        if (application.custody().isUnwound()) {
            application.custody().wind(lastDay(application, chamber, calendar.today()));
        }
    }

    /// How long the director may let a late step lie before the national chamber is told.
    Period patience(Application application, LocalDate today) {
        return periods.on("step-escalation-days", chambers.serving(application.wilaya()).orElse(""), today);
    }

    LocalDate appealUntil() {
        var today = calendar.today();
        return today.plus(periods.on("application-appeal-days", today));
    }

    private LocalDate lastDay(Application application, String chamber, LocalDate today) {
        var code = switch (application.status()) {
            case SUBMITTED -> "step-due-days-take-in";
            case UNDER_REVIEW -> application.custody().heldBy() == Holder.DIRECTOR ? "step-due-days-decision" : "step-due-days-review";
            case DOCUMENTS_REQUESTED -> "step-due-days-documents";
            case QUALIFICATION_TEST -> "step-due-days-test";
            case APPEALED -> "step-due-days-appeal";
            case DRAFT, ACCEPTED, DEEMED_ACCEPTED, REFUSED, APPEAL_UPHELD, APPEAL_REJECTED, WITHDRAWN ->
                throw new IllegalStateException(application.status() + " is nobody's turn");
        };
        return today.plus(periods.on(code, chamber, today));
    }
}
