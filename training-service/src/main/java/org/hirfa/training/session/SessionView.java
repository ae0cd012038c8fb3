package org.hirfa.training.session;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.hirfa.problem.Multilingual;
import org.hirfa.training.programme.ProgrammeKind;
import org.jspecify.annotations.Nullable;

/// A session as anybody may see it once it is published. It says nothing about who is enrolled.
///
/// @param version also the entity tag
/// @param opensRegistration whether its certificate is a qualification for the register
public record SessionView(
        UUID id,
        long version,
        String programme,
        ProgrammeKind kind,
        Multilingual titles,
        List<String> activities,
        boolean opensRegistration,
        String chamber,
        @Nullable String institution,
        String wilaya,
        String venue,
        LocalDate startsOn,
        LocalDate endsOn,
        int seats,
        int seatsLeft,
        Money fee,
        List<Audience> audience,
        SessionStatus status) {

    public static SessionView of(Session session) {
        return new SessionView(session.id(), session.version(), session.programme(), session.kind(), session.titles(),
                session.activities(), session.opensRegistration(), session.chamber(), session.institution(), session.wilaya(),
                session.venue(), session.startsOn(), session.endsOn(), session.seats(), session.seatsLeft(), session.fee(),
                session.audience(), session.status());
    }
}
