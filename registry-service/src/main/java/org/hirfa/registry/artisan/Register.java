package org.hirfa.registry.artisan;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hirfa.access.Caller;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.chamber.ChamberScope;
import org.hirfa.registry.person.People;
import org.hirfa.registry.person.PersonFacts;

/// The register as a caller may see it: one's own entry, or those in the scope of one's chamber.
@ApplicationScoped
class Register {

    private final Session database;
    private final Caller caller;
    private final ChamberScope scope;
    private final People people;

    Register(Session database, Caller caller, ChamberScope scope, People people) {
        this.database = database;
        this.caller = caller;
        this.scope = scope;
        this.people = people;
    }

    /// @throws org.hirfa.problem.ProblemException 404 for an entry outside the caller's reach, whether it exists or not
    Artisan visible(UUID id) {
        var self = people.ofAccount(caller.account()).map(PersonFacts::id).orElse(null);
        return database.createQuery("from Artisan where id = :id and (personId = :self or state.wilaya in :wilayas)", Artisan.class)
                .setParameter("id", id).setParameter("self", self, UUID.class).setParameter("wilayas", scope.readableBy(caller))
                .uniqueResultOptional().orElseThrow(StandardProblem.NOT_FOUND::because);
    }

    List<Artisan> inOrder(List<UUID> ids) {
        var found = database.createQuery("from Artisan where id in :ids", Artisan.class).setParameter("ids", ids).getResultList()
                .stream().collect(Collectors.toMap(Artisan::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
