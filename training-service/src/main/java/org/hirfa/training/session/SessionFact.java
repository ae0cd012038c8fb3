package org.hirfa.training.session;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.hirfa.problem.Multilingual;
import org.hirfa.training.programme.ProgrammeKind;
import org.jspecify.annotations.Nullable;

/// What others learn of a session: `session.published.v1` and `session.changed.v1`.
record SessionFact(
        UUID sessionId,
        long version,
        String programme,
        ProgrammeKind kind,
        Multilingual titles,
        List<String> activities,
        String chamber,
        String wilaya,
        @Nullable String institution,
        LocalDate startsOn,
        LocalDate endsOn,
        int seats,
        int seatsLeft,
        Money fee,
        List<Audience> audience,
        SessionStatus status) {

    static SessionFact of(Session session) {
        return new SessionFact(session.id(), session.version(), session.programme(), session.kind(), session.titles(),
                session.activities(), session.chamber(), session.wilaya(), session.institution(), session.startsOn(),
                session.endsOn(), session.seats(), session.seatsLeft(), session.fee(), session.audience(), session.status());
    }
}
