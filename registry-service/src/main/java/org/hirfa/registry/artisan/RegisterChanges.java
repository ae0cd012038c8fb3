package org.hirfa.registry.artisan;

import java.time.LocalDate;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.artisan.RegistrationChanged.Change;
import org.hirfa.registry.person.People;

/// The one door by which an entry of the register changes: each change leads on from the state the entry is in, leaves a line
/// in its history, and is told. Who may make it is decided by those who call.
@ApplicationScoped
public class RegisterChanges {

    private final Session database;
    private final EntryHistory history;
    private final ArtisanEvents events;
    private final People people;
    private final LegalCalendar calendar;

    RegisterChanges(Session database, EntryHistory history, ArtisanEvents events, People people, LegalCalendar calendar) {
        this.database = database;
        this.history = history;
        this.events = events;
        this.people = people;
        this.calendar = calendar;
    }

    /// Makes a change, from its day on. Changes of one entry happen one after the other, whoever makes them.
    ///
    /// @throws org.hirfa.problem.ProblemException 409 naming the state when no such change leads on from it
    @Transactional(Transactional.TxType.MANDATORY)
    public ArtisanSummary make(UUID artisanId, RegisterChange order) {
        var artisan = locked(artisanId);
        artisan.require(order.change());
        requireDay(artisan, order.effectiveOn());
        var woven = history.weave(artisan, order);
        artisan.become(woven.now(), order.effectiveOn());
        // Also a change that leaves the entry as it is, such as one of the person's names, makes a new version of it.
        database.lock(artisan, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        database.flush();
        history.keep(artisan, order, woven.then());
        database.flush();
        return events.tell(artisan, people.get(artisan.personId()), order);
    }

    /// @throws org.hirfa.problem.ProblemException 409 naming the state when no such change leads on from it today
    @Transactional(Transactional.TxType.MANDATORY)
    public void require(UUID artisanId, Change change) {
        locked(artisanId).require(change);
    }

    /// Puts an entry into the wilaya that has taken over its commune. Number and card stay.
    @Transactional(Transactional.TxType.MANDATORY)
    public ArtisanSummary rehome(UUID artisanId, String wilaya, LocalDate effectiveOn, String reason, By by) {
        var since = latest(effectiveOn, locked(artisanId).registeredOn());
        return make(artisanId, new RegisterChange(Change.REHOMED, Sets.wilaya(wilaya), since, reason, by));
    }

    /// @throws org.hirfa.problem.ProblemException 409 for who has left the register
    @Transactional(Transactional.TxType.MANDATORY)
    public ArtisanSummary grantTitle(UUID artisanId, Title title, String reason, By by) {
        return make(artisanId, today(Change.AMENDED, Sets.title(title), reason, by));
    }

    /// Marks an entry as a double of another, which counts from now on. Its history stays its own.
    ///
    /// @throws org.hirfa.problem.ProblemException 409 when either has been merged away before
    @Transactional(Transactional.TxType.MANDATORY)
    public ArtisanSummary mergeInto(UUID duplicate, UUID kept, String reason, By by) {
        lockBoth(duplicate, kept);
        locked(kept).require(Change.MERGED);
        return make(duplicate, today(Change.MERGED, Sets.merged(kept), reason, by));
    }

    /// Undoes a merge: the entry stands again as it stood.
    @Transactional(Transactional.TxType.MANDATORY)
    public ArtisanSummary unmerge(UUID duplicate, String reason, By by) {
        return make(duplicate, today(Change.UNMERGED, Sets.NOTHING, reason, by));
    }

    /// Tells of a correction of the person behind an entry, if there is one.
    @Transactional(Transactional.TxType.MANDATORY)
    public void amendedPerson(UUID personId, String reason, By by) {
        database.createQuery("select id from Artisan where personId = :person", UUID.class).setParameter("person", personId)
                .uniqueResultOptional().ifPresent(id -> tellOfPerson(locked(id), reason, by));
    }

    /// Tells of a duty of which something was noted, under a version of its own: what is told later counts.
    @Transactional(Transactional.TxType.MANDATORY)
    public void notedDuty(UUID artisanId) {
        var artisan = locked(artisanId);
        database.lock(artisan, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        database.flush();
        events.tellOfDuties(artisan, people.get(artisan.personId()));
    }

    /// A slip in a name is put right also for who has left the register.
    private void tellOfPerson(Artisan artisan, String reason, By by) {
        var order = today(Change.AMENDED, Sets.NOTHING, reason, by);
        database.lock(artisan, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        history.keep(artisan, order, artisan.state());
        database.flush();
        events.tell(artisan, people.get(artisan.personId()), order);
    }

    private RegisterChange today(Change change, Sets sets, String reason, By by) {
        return new RegisterChange(change, sets, calendar.today(), reason, by);
    }

    private void requireDay(Artisan artisan, LocalDate day) {
        if (day.isBefore(artisan.registeredOn()) || day.isAfter(calendar.today())) {
            throw StandardProblem.INVALID_INPUT.because().at("/effectiveOn", "out-of-range");
        }
    }

    private Artisan locked(UUID id) {
        var artisan = database.find(Artisan.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (artisan == null) {
            throw StandardProblem.NOT_FOUND.because();
        }
        return artisan;
    }

    /// Always in the same order, so that two merges never wait for each other.
    private void lockBoth(UUID one, UUID other) {
        locked(one.compareTo(other) < 0 ? one : other);
        locked(one.compareTo(other) < 0 ? other : one);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
