package org.hirfa.registry.reform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.artisan.By;

/// What happens to reforms with time. Several replicas may take the same turn: each reform is seen to by one of them.
@ApplicationScoped
class ReformSweep {

    private final Reforms reforms;
    private final Beginning beginning;
    private final LegalCalendar calendar;

    ReformSweep(Reforms reforms, Beginning beginning, LegalCalendar calendar) {
        this.reforms = reforms;
        this.beginning = beginning;
        this.calendar = calendar;
    }

    /// Begins one reform whose day has come.
    ///
    /// @return whether there was one
    @Transactional
    boolean beginDue() {
        var due = reforms.due(calendar.today());
        due.ifPresent(reform -> beginning.begin(reform, null, By.REGISTER));
        return due.isPresent();
    }

    /// A territory that is half changed is nobody's wish: work that was stopped goes on with the files that are left.
    @Transactional
    void goOn() {
        for (var id : reforms.stopped()) {
            var reform = reforms.locked(id);
            if (reform.state() == ReformState.RUNNING && reforms.isStopped(reform)) {
                beginning.goOn(reform);
            }
        }
    }
}
