package org.hirfa.registry.territory;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

@Path("/api/registry/v1/wilayas")
@Tag(name = "territory")
public class WilayaResource {

    /// A year of four digits; the database knows no day far beyond.
    private static final int LAST_YEAR = 9999;

    private final Territory territory;
    private final LegalCalendar calendar;

    WilayaResource(Territory territory, LegalCalendar calendar) {
        this.territory = territory;
        this.calendar = calendar;
    }

    @GET
    @PermitAll
    @Operation(summary = "The wilayas that stand on a day, today unless told otherwise")
    public Wilayas list(@QueryParam("on") @Nullable String on, @QueryParam("search") @DefaultValue("") String search) {
        return new Wilayas(territory.wilayas(day(on), search).stream().map(Wilaya::view).toList());
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
    public Communes communes(@PathParam("code") String code, @QueryParam("on") @Nullable String on,
            @QueryParam("search") @DefaultValue("") String search) {
        territory.wilaya(code).orElseThrow(StandardProblem.NOT_FOUND::because);
        return new Communes(territory.communes(code, day(on), search));
    }

    private LocalDate day(@Nullable String on) {
        try {
            var day = on == null ? calendar.today() : LocalDate.parse(on);
            if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
                throw StandardProblem.INVALID_INPUT.because().at("on", "out-of-range");
            }
            return day;
        } catch (DateTimeParseException _) {
            throw StandardProblem.INVALID_INPUT.because().at("on", "wrong-shape");
        }
    }

    public record Wilayas(List<WilayaView> items) {}

    public record Communes(List<CommuneView> items) {}
}
