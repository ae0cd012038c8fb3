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
import org.hirfa.http.Page;
import org.hirfa.http.Paging;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.referencedata.AskedDay;
import org.jspecify.annotations.Nullable;

@Path("/api/registry/v1/nomenclature")
@Tag(name = "nomenclature")
public class NomenclatureResource {

    private final Nomenclature nomenclature;
    private final NomenclatureDocument document;
    private final NomenclatureVersions versions;
    private final AskedDay days;

    NomenclatureResource(Nomenclature nomenclature, NomenclatureDocument document, NomenclatureVersions versions, AskedDay days) {
        this.nomenclature = nomenclature;
        this.document = document;
        this.versions = versions;
        this.days = days;
    }

    @GET
    @PermitAll
    @Operation(summary = "The whole nomenclature: domains, sectors, activities; with a day, what is open on it; with a version, as that told it")
    public NomenclatureTree tree(@QueryParam("on") @Nullable String on, @QueryParam("version") @Nullable String version) {
        return document.tree(on == null ? null : days.on(on), version == null ? null : number(version));
    }

    @GET
    @Path("versions")
    @PermitAll
    @Operation(summary = "The versions of the nomenclature, oldest first: what made each, and from when it is in force")
    public Page<NomenclatureVersionView> versions(@BeanParam Paging paging) {
        var after = paging.afterNumber();
        return Page.of(versions.after(after == null ? 0 : after, paging.limit() + 1), paging.limit(),
                version -> List.of(Integer.toString(version.number())), version -> version);
    }

    @GET
    @Path("activities")
    @PermitAll
    @Operation(summary = "Activities by a part of their name, in Arabic or French, or of their code; closed ones too unless a day is given")
    public Page<ActivityView> activities(@QueryParam("search") @DefaultValue("") String search,
            @QueryParam("sector") @Nullable String sector, @QueryParam("on") @Nullable String on,
            @QueryParam("endangered") @Nullable String endangered, @BeanParam Paging paging) {
        if (sector != null && !nomenclature.isSector(sector)) {
            throw StandardProblem.INVALID_INPUT.because().at("sector", "unknown-value");
        }
        var day = days.on(on);
        var wanted = new WantedActivities(search, sector, on == null ? null : day, endangered == null ? null : flag(endangered));
        var after = paging.after(1).stream().findFirst().orElse("");
        return Page.of(nomenclature.search(wanted, after, paging.limit() + 1), paging.limit(),
                activity -> List.of(activity.code()), activity -> activity.view(day));
    }

    private static boolean flag(String written) {
        return switch (written) {
            case "true" -> true;
            case "false" -> false;
            default -> throw StandardProblem.INVALID_INPUT.because().at("endangered", "unknown-value");
        };
    }

    private static int number(String written) {
        if (!written.matches("\\d{1,9}")) {
            throw StandardProblem.INVALID_INPUT.because().at("version", "wrong-shape");
        }
        return Integer.parseInt(written);
    }
}
