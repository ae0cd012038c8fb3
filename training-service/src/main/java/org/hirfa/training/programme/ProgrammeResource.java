package org.hirfa.training.programme;

import java.util.List;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.hirfa.http.Page;
import org.hirfa.http.Paging;
import org.hirfa.problem.StandardProblem;

import io.smallrye.common.annotation.RunOnVirtualThread;

@Path("/api/training/v1/programmes")
@RunOnVirtualThread
public class ProgrammeResource {

    private final Programmes programmes;

    ProgrammeResource(Programmes programmes) {
        this.programmes = programmes;
    }

    @GET
    @PermitAll
    public Page<ProgrammeView> list(@BeanParam Paging paging) {
        var after = paging.after(1);
        if (!after.stream().allMatch(Programmes::isCode)) {
            throw StandardProblem.INVALID_INPUT.because().at("cursor", "invalid");
        }
        var rows = programmes.listed(after.isEmpty() ? "" : after.getFirst(), paging.limit() + 1);
        return Page.of(rows, paging.limit(), programme -> List.of(programme.code()), Programme::view);
    }

    @GET
    @Path("{code}")
    @PermitAll
    public ProgrammeView find(String code) {
        return programmes.ofCode(code).map(Programme::view).orElseThrow(StandardProblem.NOT_FOUND::because);
    }
}
