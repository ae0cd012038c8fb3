package org.hirfa.registry.artisan;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Access;
import org.hirfa.access.AccessLog;
import org.hirfa.access.Caller;
import org.hirfa.registry.person.People;

/// Puts entries of the register into an answer, and leaves an access entry for each that is not the caller's own: in one
/// transaction, so that nobody reads what was not recorded, and a request needs one connection.
@ApplicationScoped
public class Showing {

    private final Register register;
    private final People people;
    private final EntryViews views;
    private final AccessLog accesses;
    private final Caller caller;

    Showing(Register register, People people, EntryViews views, AccessLog accesses, Caller caller) {
        this.register = register;
        this.people = people;
        this.views = views;
        this.accesses = accesses;
        this.caller = caller;
    }

    /// @throws org.hirfa.problem.ProblemException 404 for an entry outside the caller's reach, whether it exists or not
    @Transactional
    ArtisanView one(UUID id) {
        return show(List.of(register.visible(id))).getFirst();
    }

    /// Entries that a caller has found, in the order in which they were found. Whether the caller may see them is decided by
    /// who found them.
    @Transactional(Transactional.TxType.MANDATORY)
    public List<ArtisanView> all(List<UUID> ids) {
        return show(register.inOrder(ids));
    }

    private List<ArtisanView> show(List<Artisan> artisans) {
        var persons = people.findAll(artisans.stream().map(Artisan::personId).toList());
        accesses.recordAll(persons.values().stream().filter(person -> !person.isStoodForBy(caller.account()))
                .map(person -> new Access(person.id(), "artisan", "registration")).toList());
        return views.of(artisans, persons);
    }
}
