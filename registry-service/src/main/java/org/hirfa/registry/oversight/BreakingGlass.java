package org.hirfa.registry.oversight;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.access.Access;
import org.hirfa.access.AccessLog;
import org.hirfa.access.Caller;
import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/// Opens a file to a supervisor for a while. The person it is about reads who and why in their own record of accesses.
@ApplicationScoped
public class BreakingGlass {

    /// PostgreSQL's state of a row that an exclusion constraint keeps out; its name is not told.
    private static final String EXCLUDED = "23P01";

    private final Session database;
    private final AccessLog accesses;
    private final OversightConfig config;
    private final Caller caller;
    private final Clock clock;

    BreakingGlass(Session database, AccessLog accesses, OversightConfig config, Caller caller, Clock clock) {
        this.database = database;
        this.accesses = accesses;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    /// @throws org.hirfa.problem.ProblemException 409 while the same file is open to the caller: time is never added in silence
    @Transactional(Transactional.TxType.MANDATORY)
    public GlassView open(BreakGlass order) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var glass = new BrokenGlass(UuidVersion7Strategy.INSTANCE.generateUuid(null), order, caller.account(), caller.name(), now,
                now.plus(config.lasts()));
        try {
            database.persist(glass);
            database.flush();
        } catch (ConstraintViolationException e) {
            if (EXCLUDED.equals(e.getSQLState())) {
                throw OversightProblem.BREAK_GLASS_OPEN.because();
            }
            throw e;
        }
        accesses.record(new Access(order.person(), "break-glass", order.reason()));
        return glass.view(List.of());
    }

    /// Ends it before its time; any supervisor may, one for another too.
    ///
    /// @throws org.hirfa.problem.ProblemException 409 when it is over
    @Transactional
    public GlassView end(UUID id, @Nullable String ifMatch) {
        var glass = database.find(BrokenGlass.class, id);
        if (glass == null) {
            throw StandardProblem.NOT_FOUND.because();
        }
        Versions.requireMatch(ifMatch, glass.version());
        glass.end(clock.instant().truncatedTo(ChronoUnit.MICROS), caller.name());
        database.flush();
        return glass.view(List.of());
    }
}
