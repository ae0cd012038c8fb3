package org.hirfa.registry.chamber;

import java.util.List;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.http.Page;
import org.hirfa.http.Paging;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.referencedata.AskedDay;
import org.jspecify.annotations.Nullable;

@Path("/api/registry/v1/chambers")
@Tag(name = "chambers")
public class ChamberResource {

    private final Chambers chambers;
    private final AskedDay days;

    ChamberResource(Chambers chambers, AskedDay days) {
        this.chambers = chambers;
        this.days = days;
    }

    @GET
    @PermitAll
    @Operation(summary = "The chambers of crafts that stand on a day, with the wilayas that each covers then; today unless told otherwise")
    public Page<ChamberView> list(@QueryParam("on") @Nullable String on, @QueryParam("search") @DefaultValue("") String search,
            @BeanParam Paging paging) {
        var after = paging.after(1).stream().findFirst().orElse("");
        return Page.of(chambers.standing(days.on(on), search, after, paging.limit() + 1), paging.limit(),
                chamber -> List.of(chamber.code()), chamber -> chamber);
    }

    @GET
    @Path("{code}")
    @PermitAll
    @Operation(summary = "One chamber of crafts, with the wilayas that it covers on a day")
    public ChamberView one(@PathParam("code") String code, @QueryParam("on") @Nullable String on) {
        return chambers.find(code, days.on(on)).orElseThrow(StandardProblem.NOT_FOUND::because);
    }

    @GET
    @Path("{code}/coverage")
    @PermitAll
    @Operation(summary = "Which wilayas a chamber covers, has covered and will cover, each with its days and its source")
    public CoverageList coverage(@PathParam("code") String code) {
        chambers.find(code).orElseThrow(StandardProblem.NOT_FOUND::because);
        return new CoverageList(chambers.coverage(code));
    }

    public record CoverageList(List<CoverageView> items) {}
}
