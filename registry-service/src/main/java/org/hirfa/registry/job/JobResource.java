package org.hirfa.registry.job;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.jobs.JobEndpoints;
import org.hirfa.jobs.JobReader;
import org.jspecify.annotations.Nullable;

/// A job is seen by whoever started it, by the director of the chamber whose work it is, and at the national level; by the platform's
/// administrators only if it is no chamber's, as they see nobody's files. It is stopped by whoever started or leads it: the
/// national supervisor leads what is no chamber's.
@Path("/api/registry/v1/jobs")
@Tag(name = "jobs")
public class JobResource extends JobEndpoints {

    private final Caller caller;

    JobResource(Caller caller) {
        this.caller = caller;
    }

    @Override
    protected JobReader reader() {
        return new JobReader(caller.subject(), ledChamber(), caller.is(Role.PLATFORM_ADMIN),
                caller.isAny(Role.NATIONAL_SUPERVISOR, Role.AUDITOR));
    }

    @Override
    protected JobReader stopper() {
        return new JobReader(caller.subject(), ledChamber(), caller.is(Role.NATIONAL_SUPERVISOR), false);
    }

    private @Nullable String ledChamber() {
        return caller.is(Role.CHAMBER_DIRECTOR) ? caller.chamber().orElse(null) : null;
    }
}
