package org.hirfa.training.session;

import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.jspecify.annotations.Nullable;

/// Whose sessions are whose: an establishment's manager runs its own, a chamber's agents and director the chamber's.
@ApplicationScoped
public class SessionScope {

    private final Caller caller;

    SessionScope(Caller caller) {
        this.caller = caller;
    }

    public boolean runs(Session session) {
        return runs(session.chamber(), session.institution());
    }

    public boolean runs(String chamber, @Nullable String institution) {
        return manages(institution) || worksForAChamber() && isOf(chamber);
    }

    /// Whether the caller answers for what came of a session: the establishment's manager or the chamber's director, and no
    /// agent, whatever else that person may be elsewhere.
    public boolean answersFor(String chamber, @Nullable String institution) {
        return manages(institution) || caller.is(Role.CHAMBER_DIRECTOR) && isOf(chamber);
    }

    /// Whether the caller may read who takes part: those who run the session, and the national supervisor.
    public boolean reads(Session session) {
        return runs(session) || caller.is(Role.NATIONAL_SUPERVISOR);
    }

    public boolean sees(Session session) {
        return session.isPublished() || !caller.isAnonymous() && reads(session);
    }

    /// The chamber whose unpublished sessions the caller sees; empty text, which is no chamber's code, for nobody's.
    String plansOfChamber() {
        return !caller.isAnonymous() && worksForAChamber() ? caller.chamber().orElse("") : "";
    }

    String plansOfInstitution() {
        return !caller.isAnonymous() && caller.is(Role.TRAINING_MANAGER) ? caller.institution().orElse("") : "";
    }

    private boolean manages(@Nullable String institution) {
        return caller.is(Role.TRAINING_MANAGER) && institution != null && caller.institution().filter(institution::equals).isPresent();
    }

    private boolean isOf(String chamber) {
        return caller.chamber().filter(chamber::equals).isPresent();
    }

    private boolean worksForAChamber() {
        return caller.isAny(Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR);
    }
}
