package org.hirfa.registry.artisan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.registry.chamber.Chambers;
import org.hirfa.registry.person.People;

/// Shows what an entry was and how it came to be what it is. The name is the one of today: a slip that was put right is not
/// shown again.
@ApplicationScoped
class ShowingPast {

    private final Register register;
    private final ArtisanReach reach;
    private final EntryHistory history;
    private final People people;
    private final Chambers chambers;
    private final Doors doors;

    ShowingPast(Register register, ArtisanReach reach, EntryHistory history, People people, Chambers chambers,
            Doors doors) {
        this.doors = doors;
        this.register = register;
        this.reach = reach;
        this.history = history;
        this.people = people;
        this.chambers = chambers;
    }

    /// The entry at the end of a day.
    ///
    /// @throws org.hirfa.problem.ProblemException 404 for an entry outside the caller's reach, and for a day before it was made
    @Transactional
    ArtisanView on(UUID id, LocalDate day) {
        reach.read(id, "artisan.past");
        var artisan = register.visible(id);
        var then = history.on(id, day).orElseThrow(() -> ArtisanProblem.NOT_REGISTERED_THEN.because(artisan.registeredOn()));
        var person = people.get(artisan.personId());
        var view = artisan.viewOn(then, person, chambers.serving(then.wilaya()).orElse(""));
        return doors.areHiddenOf(person) ? view.withoutAddressLine() : view;
    }

    @Transactional
    List<HistoryLine> of(UUID id) {
        var hidden = doors.areHiddenOf(reach.read(id, "artisan.history"));
        return history.of(id).stream().map(line -> hidden ? line.withoutAddressLine() : line).toList();
    }
}
