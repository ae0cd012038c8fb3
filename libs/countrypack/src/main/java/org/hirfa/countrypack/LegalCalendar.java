package org.hirfa.countrypack;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import jakarta.enterprise.context.ApplicationScoped;

/// Legal days: counted in the country's own time zone, wherever the machine stands.
@ApplicationScoped
public class LegalCalendar {

    private final Clock clock;
    private final ZoneId zone;

    LegalCalendar(CountryPack pack, Clock clock) {
        this.clock = clock;
        this.zone = ZoneId.of(pack.json("pack.json", Facts.class).timeZone());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    public ZoneId zone() {
        return zone;
    }

    record Facts(String timeZone) {}
}
