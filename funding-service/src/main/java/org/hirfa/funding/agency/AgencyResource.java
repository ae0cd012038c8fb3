package org.hirfa.funding.agency;

import java.util.List;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.hirfa.http.Page;
import org.hirfa.http.Paging;
import org.hirfa.problem.StandardProblem;

/// Who helps artisans in this country. Public.
@Path("/api/funding/v1/agencies")
public class AgencyResource {

    private final Agencies agencies;

    AgencyResource(Agencies agencies) {
        this.agencies = agencies;
    }

    @GET
    @PermitAll
    public Page<Agency> list(@BeanParam Paging paging) {
        var after = paging.after(1).stream().findFirst().orElse("");
        return Page.of(agencies.after(after, paging.limit() + 1), paging.limit(), agency -> List.of(agency.code()), agency -> agency);
    }

    /// @param code of today, or one that the agency had before
    @GET
    @Path("{code: [A-Z0-9-]{1,60}}")
    @PermitAll
    public Agency get(@PathParam("code") String code) {
        return agencies.knownAs(code).orElseThrow(StandardProblem.NOT_FOUND::because);
    }
}
