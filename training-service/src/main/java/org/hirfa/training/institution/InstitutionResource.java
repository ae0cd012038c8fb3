package org.hirfa.training.institution;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.hirfa.http.Page;
import org.hirfa.http.Paging;
import org.hirfa.problem.StandardProblem;
import org.hirfa.training.territory.Territory;

import io.smallrye.common.annotation.RunOnVirtualThread;

@Path("/api/training/v1/institutions")
@RunOnVirtualThread
public class InstitutionResource {

    private final Institutions institutions;
    private final Territory territory;

    InstitutionResource(Institutions institutions, Territory territory) {
        this.institutions = institutions;
        this.territory = territory;
    }

    @GET
    @PermitAll
    public Page<InstitutionView> search(@BeanParam InstitutionSearch wanted, @BeanParam Paging paging) {
        if (wanted.wilaya != null && !territory.hasWilaya(wanted.wilaya)) {
            throw StandardProblem.INVALID_INPUT.because().at("wilaya", "unknown-value");
        }
        return institutions.search(wanted, paging);
    }

    @GET
    @Path("{code}")
    @PermitAll
    public InstitutionView find(String code) {
        return institutions.find(code).orElseThrow(StandardProblem.NOT_FOUND::because);
    }
}
