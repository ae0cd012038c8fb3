package org.hirfa.jobs;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;

import io.quarkus.security.identity.SecurityIdentity;

@Path("/jobs")
public class JobResource extends JobEndpoints {

    @Inject
    SecurityIdentity identity;

    @Override
    protected JobReader reader() {
        return new JobReader(identity.getPrincipal().getName(), identity.hasRole("director") ? "CAM-48" : null, false,
                identity.hasRole("national"));
    }
}
