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

    ShowingPast(Register register, ArtisanReach reach, EntryHistory history, People people, Chambers chambers) {
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
        return artisan.viewOn(then, people.get(artisan.personId()), chambers.serving(then.wilaya()).orElse(""));
    }

    @Transactional
    List<HistoryLine> of(UUID id) {
        reach.read(id, "artisan.history");
        return history.of(id);
    }
}
