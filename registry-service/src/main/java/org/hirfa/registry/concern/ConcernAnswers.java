package org.hirfa.registry.concern;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Access;
import org.hirfa.access.AccessLog;
import org.hirfa.access.Caller;
import org.hirfa.http.Page;
import org.hirfa.registry.person.People;
import org.jspecify.annotations.Nullable;

/// Shows concerns, and leaves an access entry for everybody but whoever raised it: in the transaction of the read.
@ApplicationScoped
class ConcernAnswers {

    private final Concerns concerns;
    private final People people;
    private final ConcernPlaces places;
    private final AccessLog accesses;
    private final AnswerDelays delays;

    ConcernAnswers(Concerns concerns, People people, ConcernPlaces places, AccessLog accesses, AnswerDelays delays) {
        this.concerns = concerns;
        this.people = people;
        this.places = places;
        this.accesses = accesses;
        this.delays = delays;
    }

    @Transactional
    ConcernView read(UUID id, Caller caller) {
        var concern = concerns.readable(caller, id);
        var person = concern.personId();
        if (person != null && !concerns.isOwn(concern, caller)) {
            accesses.record(new Access(person, "concern", "concern"));
        }
        return concern.view(from(concern), places.wilayaOf(concern.commune()), delays.now());
    }

    /// Lines name nobody and quote nothing, so that a look at the list is no look at anybody's file.
    @Transactional
    Page<ConcernLine> page(Wanted wanted, @Nullable UUID after, int limit, Caller caller) {
        return Page.of(concerns.listed(caller, wanted.status(), wanted.office(), after, limit + 1), limit,
                concern -> List.of(concern.id().toString()), Concern::line);
    }

    private ConcernView.From from(Concern concern) {
        var person = concern.personId();
        var organisation = concern.organisationId();
        return person == null
                ? new ConcernView.From(ConcernView.Kind.ORGANISATION, null, organisation == null ? null : places.codeOf(organisation))
                : new ConcernView.From(ConcernView.Kind.ARTISAN, people.get(person).names(), null);
    }

    record Wanted(@Nullable ConcernStatus status, @Nullable Office office) {}
}
