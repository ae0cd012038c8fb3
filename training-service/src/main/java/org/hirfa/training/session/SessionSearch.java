package org.hirfa.training.session;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.http.Paging;
import org.hirfa.problem.StandardProblem;
import org.hirfa.training.nomenclature.Activities;
import org.hirfa.training.programme.Programmes;
import org.hirfa.training.territory.Territory;

/// Finds sessions. A filter that names something unknown is refused: it must never look like an empty or a full list.
@ApplicationScoped
class SessionSearch {

    private final Sessions sessions;
    private final SessionScope scope;
    private final Territory territory;
    private final Activities activities;
    private final Programmes programmes;

    SessionSearch(Sessions sessions, SessionScope scope, Territory territory, Activities activities, Programmes programmes) {
        this.sessions = sessions;
        this.scope = scope;
        this.territory = territory;
        this.activities = activities;
        this.programmes = programmes;
    }

    /// @return one more than the page holds, when there are more
    List<Session> find(SessionFilter wanted, Paging paging) {
        wanted.requireKnownStatus();
        if (wanted.wilaya != null && !territory.hasWilaya(wanted.wilaya)) {
            throw StandardProblem.INVALID_INPUT.because().at("wilaya", "unknown-value");
        }
        if (wanted.activity != null && !activities.has(wanted.activity)) {
            throw StandardProblem.INVALID_INPUT.because().at("activity", "unknown-value");
        }
        if (wanted.programme != null && programmes.ofCode(wanted.programme).isEmpty()) {
            throw StandardProblem.INVALID_INPUT.because().at("programme", "unknown-value");
        }
        return sessions.search(wanted, scope.plansOfChamber(), scope.plansOfInstitution(), paging);
    }
}
