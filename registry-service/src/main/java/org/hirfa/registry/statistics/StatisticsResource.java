package org.hirfa.registry.statistics;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Figures for everybody, in round numbers; exact ones for the national level and, of its own wilayas, a chamber.
@Path("/api/registry/v1/statistics")
@Tag(name = "statistics")
public class StatisticsResource {

    private static final String CSV = "text/csv; charset=UTF-8";

    private final Asking asking;
    private final Answering answering;
    private final RegisterFigures register;
    private final EndangeredFigures endangered;
    private final StandingFigures standing;

    StatisticsResource(Asking asking, Answering answering, RegisterFigures register, EndangeredFigures endangered,
            StandingFigures standing) {
        this.asking = asking;
        this.answering = answering;
        this.register = register;
        this.endangered = endangered;
        this.standing = standing;
    }

    @GET
    @Path("register")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The stock of the register on a day, and what came and went in a period, on the territory's map of any day")
    public FiguresView register(@BeanParam Asking.Parameters asked, @QueryParam("by") @Nullable String by,
            @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        return answering.answer("register", asking.question(asked, by, from, to), register::of);
    }

    @GET
    @Path("register")
    @PermitAll
    @Produces(CSV)
    @Operation(hidden = true)
    public String registerAsCsv(@BeanParam Asking.Parameters asked, @QueryParam("by") @Nullable String by,
            @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        return FigureCsv.of(register(asked, by, from, to));
    }

    @GET
    @Path("endangered")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Who practises each endangered craft: how many, how old, how many masters")
    public FiguresView endangered(@BeanParam Asking.Parameters asked) {
        return answering.answer("endangered", asking.question(asked, "activity", null, null), endangered::of);
    }

    @GET
    @Path("endangered")
    @PermitAll
    @Produces(CSV)
    @Operation(hidden = true)
    public String endangeredAsCsv(@BeanParam Asking.Parameters asked) {
        return FigureCsv.of(endangered(asked));
    }

    @GET
    @Path("standing")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How many people are known here, how many of them are registered, and how many of those are insured")
    public FiguresView standing(@BeanParam Asking.Parameters asked, @QueryParam("by") @Nullable String by) {
        return answering.answer("standing", asking.question(asked, by, null, null), standing::of);
    }

    @GET
    @Path("standing")
    @PermitAll
    @Produces(CSV)
    @Operation(hidden = true)
    public String standingAsCsv(@BeanParam Asking.Parameters asked, @QueryParam("by") @Nullable String by) {
        return FigureCsv.of(standing(asked, by));
    }
}
