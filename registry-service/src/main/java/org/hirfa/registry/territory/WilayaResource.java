package org.hirfa.registry.territory;

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

@Path("/api/registry/v1/wilayas")
@Tag(name = "territory")
public class WilayaResource {

    private final Territory territory;
    private final AskedDay days;

    WilayaResource(Territory territory, AskedDay days) {
        this.territory = territory;
        this.days = days;
    }

    @GET
    @PermitAll
    @Operation(summary = "The wilayas that stand on a day, today unless told otherwise")
    public Page<WilayaView> list(@QueryParam("on") @Nullable String on, @QueryParam("search") @DefaultValue("") String search,
            @BeanParam Paging paging) {
        return Page.of(territory.wilayas(days.on(on), search, after(paging), paging.limit() + 1), paging.limit(),
                wilaya -> List.of(wilaya.code()), Wilaya::view);
    }

    @GET
    @Path("{code}")
    @PermitAll
    @Operation(summary = "One wilaya, one that has ended or is to come included")
    public WilayaView one(@PathParam("code") String code) {
        return territory.wilaya(code).map(Wilaya::view).orElseThrow(StandardProblem.NOT_FOUND::because);
    }

    @GET
    @Path("{code}/communes")
    @PermitAll
    @Operation(summary = "The communes that lie in a wilaya on a day")
    public Page<CommuneView> communes(@PathParam("code") String code, @QueryParam("on") @Nullable String on,
            @QueryParam("search") @DefaultValue("") String search, @BeanParam Paging paging) {
        territory.wilaya(code).orElseThrow(StandardProblem.NOT_FOUND::because);
        return Page.of(territory.communes(code, days.on(on), search, after(paging), paging.limit() + 1), paging.limit(),
                commune -> List.of(commune.id()), commune -> commune);
    }

    private static String after(Paging paging) {
        return paging.after(1).stream().findFirst().orElse("");
    }
}
