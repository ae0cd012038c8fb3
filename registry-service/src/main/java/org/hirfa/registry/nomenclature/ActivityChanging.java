package org.hirfa.registry.nomenclature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hirfa.access.Caller;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/// Closing, reopening and flagging an activity. Who is registered for it stays so whatever happens to it.
@ApplicationScoped
class ActivityChanging {

    private final Session database;
    private final NomenclatureVersions versions;
    private final LegalCalendar calendar;
    private final Caller caller;

    ActivityChanging(Session database, NomenclatureVersions versions, LegalCalendar calendar, Caller caller) {
        this.database = database;
        this.versions = versions;
        this.calendar = calendar;
        this.caller = caller;
    }

    /// @throws org.hirfa.problem.ProblemException 409 naming the state when it has an end already
    @Transactional
    void close(String code, @Nullable String ifMatch, CloseActivity order) {
        var activity = changeable(code, ifMatch);
        if (order.successor() != null) {
            var successor = database.find(Activity.class, order.successor());
            if (successor == null || successor == activity || !successor.isOpenOn(order.validTo().plusDays(1))) {
                throw StandardProblem.INVALID_INPUT.because().at("/successor", "unknown-value");
            }
        }
        activity.closeAfter(order.validTo(), order.successor(), calendar.today());
        versions.record("CLOSED", order.source(), caller.subject());
    }

    @Transactional
    void reopen(String code, @Nullable String ifMatch, ReopenActivity order) {
        changeable(code, ifMatch).reopen(calendar.today());
        versions.record("REOPENED", order.source(), caller.subject());
    }

    @Transactional
    void endanger(String code, @Nullable String ifMatch, EndangerActivity order) {
        changeable(code, ifMatch).endanger(order.from(), order.to(), calendar.today());
        versions.record("ENDANGERED", order.source(), caller.subject());
    }

    private Activity changeable(String code, @Nullable String ifMatch) {
        versions.begin();
        var activity = database.find(Activity.class, code);
        if (activity == null) {
            throw StandardProblem.NOT_FOUND.because();
        }
        Versions.requireMatch(ifMatch, activity.version());
        return activity;
    }
}
