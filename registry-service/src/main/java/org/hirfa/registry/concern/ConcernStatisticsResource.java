package org.hirfa.registry.concern;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.referencedata.AskedDay;

@Path("/api/registry/v1/statistics/concerns")
@Tag(name = "statistics")
public class ConcernStatisticsResource {

    private final ConcernStatistics statistics;
    private final AskedDay days;
    private final Caller caller;

    ConcernStatisticsResource(ConcernStatistics statistics, AskedDay days, Caller caller) {
        this.statistics = statistics;
        this.days = days;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(summary = "Concerns raised from a day to a day, by chamber, category or level: how many, answered, after how long; "
            + "for everybody in whole months and numbers to the nearest five")
    public Figures concerns(@QueryParam("from") @DefaultValue("") String from, @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("by") @DefaultValue("chamber") String by) {
        var first = days.read("from", from);
        var last = days.read("to", to);
        if (last.isBefore(first)) {
            throw StandardProblem.INVALID_INPUT.because().at("to", "out-of-range");
        }
        var inFull = caller.is(Role.NATIONAL_SUPERVISOR);
        if (!inFull && (first.getDayOfMonth() != 1 || last.getDayOfMonth() != last.lengthOfMonth())) {
            throw StandardProblem.INVALID_INPUT.because().at(first.getDayOfMonth() == 1 ? "to" : "from", "whole-months");
        }
        return new Figures(first, last, by, statistics.of(first, last, by(by), inFull));
    }

    private static ConcernStatistics.By by(String written) {
        try {
            var by = ConcernStatistics.By.valueOf(written.toUpperCase(Locale.ROOT));
            if (by.name().toLowerCase(Locale.ROOT).equals(written)) {
                return by;
            }
            throw StandardProblem.INVALID_INPUT.because().at("by", "unknown-value");
        } catch (IllegalArgumentException _) {
            throw StandardProblem.INVALID_INPUT.because().at("by", "unknown-value");
        }
    }

    public record Figures(LocalDate from, LocalDate to, String by, List<ConcernStatistics.Cell> items) {}
}
