package org.hirfa.funding.me;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.hirfa.access.AccessLog;
import org.hirfa.access.AccessView;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.funding.artisanstanding.Artisans;
import org.hirfa.funding.dossier.DossierReading;
import org.hirfa.funding.dossier.DossierSummary;
import org.hirfa.http.Page;
import org.hirfa.http.Paging;

/// What an artisan may ask about themselves. Nothing here leaves a trace: it is their own file.
@Path("/api/funding/v1/me")
public class MeResource {

    private final Caller caller;
    private final Artisans artisans;
    private final AccessLog accesses;
    private final DossierReading dossiers;

    MeResource(Caller caller, Artisans artisans, AccessLog accesses, DossierReading dossiers) {
        this.caller = caller;
        this.artisans = artisans;
        this.accesses = accesses;
        this.dossiers = dossiers;
    }

    @GET
    @Path("dossiers")
    @RolesAllowed(Role.ARTISAN)
    public Page<DossierSummary> dossiers(@BeanParam Paging paging) {
        return dossiers.own(paging);
    }

    /// Newest first. Somebody of whom no file is kept here was read by nobody.
    @GET
    @Path("accesses")
    @RolesAllowed(Role.ARTISAN)
    public Page<AccessView> accesses(@BeanParam Paging paging) {
        var limit = paging.limit();
        var before = paging.afterNumber();
        var found = artisans.ofAccount(caller.account()).map(artisan -> accesses.of(List.of(artisan.personId()), before, limit + 1))
                .orElse(List.of());
        return Page.of(found, limit, access -> List.of(Long.toString(access.entry())), access -> access);
    }
}
