package org.hirfa.registry.duty;

import java.time.Clock;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.artisan.RegisterChanges;
import org.jspecify.annotations.Nullable;

/// What is noted of duties.
@ApplicationScoped
class Duties {

    private final Session database;
    private final DutyKinds kinds;
    private final RegisterChanges register;
    private final LegalCalendar calendar;
    private final Clock clock;

    Duties(Session database, DutyKinds kinds, RegisterChanges register, LegalCalendar calendar, Clock clock) {
        this.database = database;
        this.kinds = kinds;
        this.register = register;
        this.calendar = calendar;
        this.clock = clock;
    }

    DutiesView of(ArtisanSummary artisan) {
        var items = kinds.all().stream().map(kind -> view(artisan, kind)).toList();
        var insured = items.stream().anyMatch(duty -> duty.goodUntil() != null && duty.state() == DutyState.UP_TO_DATE);
        var standing = !artisan.isActive() ? DutiesView.Standing.IDENTIFIED
                : insured ? DutiesView.Standing.INSURED : DutiesView.Standing.REGISTERED;
        return new DutiesView(artisan.artisanId(), standing, items);
    }

    /// @throws org.hirfa.problem.ProblemException 404 for no duty of this country
    DutyKinds.Kind kind(String code) {
        return kinds.find(code).orElseThrow(StandardProblem.NOT_FOUND::because);
    }

    /// Notes what is said of a duty. A proof that is older than the one noted adds nothing. Other services hear of it in
    /// the same transaction.
    DutyView say(ArtisanSummary artisan, DutyKinds.Kind kind, RecordDuty order, Speaker by) {
        var key = new Duty.Key(artisan.artisanId(), kind.code());
        var before = database.find(Duty.class, key);
        Versions.requireMatch(by.ifMatch(), before == null ? 0 : before.tag());
        if (order.provenOn().isAfter(calendar.today()) || order.provenOn().isBefore(artisan.registeredOn().minusYears(1))) {
            throw StandardProblem.INVALID_INPUT.because().at("/provenOn", "out-of-range");
        }
        if (before != null && order.provenOn().isBefore(before.provenOn())) {
            throw DutyProblem.DUTY_PROVEN_LATER.because();
        }
        var duty = before == null ? new Duty(key) : before;
        duty.say(order, by.name(), by.agency(), clock.instant());
        database.persist(duty);
        database.flush();
        register.notedDuty(artisan.artisanId());
        return view(artisan, kind);
    }

    private DutyView view(ArtisanSummary artisan, DutyKinds.Kind kind) {
        var due = kinds.due(kind, artisan.registeredOn());
        var noted = database.find(Duty.class, new Duty.Key(artisan.artisanId(), kind.code()));
        return noted == null ? new DutyView(kind.code(), 0, DutyState.UNKNOWN, due.first(), null, null, null, null, null)
                : noted.view(due, calendar.today());
    }

    record Speaker(String name, @Nullable String agency, @Nullable String ifMatch) {}
}
