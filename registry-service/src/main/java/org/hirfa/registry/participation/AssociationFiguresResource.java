package org.hirfa.registry.participation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/registry/v1/statistics/associations")
@Tag(name = "statistics")
public class AssociationFiguresResource {

    private final AssociationFigures figures;

    AssociationFiguresResource(AssociationFigures figures) {
        this.figures = figures;
    }

    @GET
    @PermitAll
    @Operation(summary = "How many different associations took part in fairs, courses and the like in a year")
    public AssociationFigures.Figures associations(@QueryParam("year") @DefaultValue("") String year) {
        return figures.of(AskedYear.of(year));
    }
}
