package org.hirfa.registry.chamber;

import java.util.List;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.problem.StandardProblem;

@Path("/api/registry/v1/chambers")
@Tag(name = "chambers")
public class ChamberResource {

    private final Chambers chambers;

    ChamberResource(Chambers chambers) {
        this.chambers = chambers;
    }

    @GET
    @PermitAll
    @Operation(summary = "The chambers of crafts, with the wilayas that each covers today")
    public ChamberList list() {
        return new ChamberList(chambers.all());
    }

    @GET
    @Path("{code}")
    @PermitAll
    @Operation(summary = "One chamber of crafts")
    public ChamberView one(@PathParam("code") String code) {
        return chambers.find(code).orElseThrow(StandardProblem.NOT_FOUND::because);
    }

    public record ChamberList(List<ChamberView> items) {}
}
