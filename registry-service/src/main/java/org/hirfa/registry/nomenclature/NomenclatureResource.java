package org.hirfa.registry.nomenclature;

import java.util.List;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.http.Page;
import org.hirfa.http.Paging;
import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

@Path("/api/registry/v1/nomenclature")
@Tag(name = "nomenclature")
public class NomenclatureResource {

    private final Nomenclature nomenclature;
    private final LegalCalendar calendar;

    NomenclatureResource(Nomenclature nomenclature, LegalCalendar calendar) {
        this.nomenclature = nomenclature;
        this.calendar = calendar;
    }

    @GET
    @PermitAll
    @Operation(summary = "The whole nomenclature: domains, sectors, activities")
    public NomenclatureTree tree() {
        return nomenclature.tree();
    }

    @GET
    @Path("activities")
    @PermitAll
    @Operation(summary = "Activities by a part of their name, in Arabic or French, or of their code")
    public Page<ActivityView> activities(@QueryParam("search") @DefaultValue("") String search,
            @QueryParam("sector") @Nullable String sector, @BeanParam Paging paging) {
        if (sector != null && !nomenclature.isSector(sector)) {
            throw StandardProblem.INVALID_INPUT.because().at("sector", "unknown-value");
        }
        var today = calendar.today();
        var after = paging.after(1).stream().findFirst().orElse("");
        return Page.of(nomenclature.search(search, sector, after, paging.limit() + 1), paging.limit(),
                activity -> List.of(activity.code()), activity -> activity.view(today));
    }
}
