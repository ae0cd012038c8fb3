package org.hirfa.funding.scheme;

import java.util.List;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.http.Page;
import org.hirfa.http.Paging;
import org.hirfa.problem.StandardProblem;

/// What help there is and on which conditions. Public: whoever is judged by a rule may read it.
@Path("/api/funding/v1/schemes")
public class SchemeResource {

    private final Schemes schemes;
    private final LegalCalendar calendar;

    SchemeResource(Schemes schemes, LegalCalendar calendar) {
        this.schemes = schemes;
        this.calendar = calendar;
    }

    @GET
    @PermitAll
    public Page<SchemeView> list(@BeanParam Paging paging) {
        var after = paging.after(1).stream().findFirst().orElse("");
        return Page.of(schemes.after(after, paging.limit() + 1), paging.limit(), scheme -> List.of(scheme.code()), this::view);
    }

    @GET
    @Path("{code: [A-Z0-9-]{1,60}}")
    @PermitAll
    public SchemeView get(@PathParam("code") String code) {
        return schemes.heading(code).map(this::view).orElseThrow(StandardProblem.NOT_FOUND::because);
    }

    private SchemeView view(Schemes.Heading scheme) {
        return SchemeView.of(scheme, schemes.versionsOf(scheme.code()), calendar.today());
    }
}
