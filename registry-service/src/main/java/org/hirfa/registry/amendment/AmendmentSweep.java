package org.hirfa.registry.amendment;

import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.artisan.DueToday;
import org.hirfa.registry.artisan.DueWork;

/// Makes the changes whose day has come.
@ApplicationScoped
public class AmendmentSweep implements DueToday {

    private static final DueWork.Due DUE = new DueWork.Due("amendment", "d.state = 'WAITING' and d.effective_on <= :today");

    private final DueWork work;
    private final DueAmendment amendment;

    AmendmentSweep(DueWork work, DueAmendment amendment) {
        this.work = work;
        this.amendment = amendment;
    }

    @Override
    public int turn() {
        return work.each(DUE, amendment::make, (id, refusal) -> amendment.refuse(id, refusal.type().slug()));
    }
}
