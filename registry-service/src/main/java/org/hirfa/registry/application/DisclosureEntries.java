package org.hirfa.registry.application;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

import org.hirfa.access.AccessLog;

/// Leaves the access entries of a refusal that tells something, before the refusal goes out.
///
/// Here and not where the refusal is made: there the request still holds its connection, and two for one request let a
/// crowd of requests wait for each other.
@Provider
class DisclosureEntries implements ContainerResponseFilter {

    private final Disclosures disclosures;
    private final AccessLog accesses;

    DisclosureEntries(Disclosures disclosures, AccessLog accesses) {
        this.disclosures = disclosures;
        this.accesses = accesses;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var told = disclosures.all();
        if (!told.isEmpty()) {
            accesses.recordAll(told);
        }
    }
}
