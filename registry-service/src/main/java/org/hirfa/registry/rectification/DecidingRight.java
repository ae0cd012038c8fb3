package org.hirfa.registry.rectification;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Access;
import org.hirfa.access.AccessLog;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.http.Page;
import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.person.People;
import org.jspecify.annotations.Nullable;

/// The chamber's part: what it accepts changes the file at once, and is told with it.
@ApplicationScoped
class DecidingRight {

    private static final String PURPOSE = "rectification";

    private final Rectifications wishes;
    private final WantedJson json;
    private final People people;
    private final PuttingRight puttingRight;
    private final AccessLog accesses;
    private final Caller caller;
    private final Clock clock;

    DecidingRight(Rectifications wishes, WantedJson json, People people, PuttingRight puttingRight, AccessLog accesses, Caller caller,
            Clock clock) {
        this.wishes = wishes;
        this.json = json;
        this.people = people;
        this.puttingRight = puttingRight;
        this.accesses = accesses;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Page<RectificationView> page(@Nullable RectificationStatus status, @Nullable UUID after, int limit) {
        var page = Page.of(wishes.listed(caller, status, after, limit + 1), limit, id -> List.of(id.toString()), id -> id);
        var shown = wishes.all(page.items()).stream().map(wish -> wish.view(null, null)).toList();
        accesses.recordAll(shown.stream().map(RectificationView::personId).distinct()
                .map(person -> new Access(person, "rectification.list", PURPOSE)).toList());
        return new Page<>(shown, page.next());
    }

    @Transactional
    RectificationView read(UUID id) {
        var wish = wishes.managed(caller, id);
        accesses.record(new Access(wish.personId(), "rectification", PURPOSE));
        return json.inFull(wish);
    }

    /// @throws org.hirfa.problem.ProblemException 409 once it is decided, when a national id stands for another, when the entry would
    ///         get to another chamber, or when the caller took the wish down
    @Transactional
    RectificationView accept(UUID id, @Nullable String ifMatch) {
        var wish = taken(id, ifMatch);
        if (wish.needsDirector() && !caller.is(Role.CHAMBER_DIRECTOR)) {
            throw StandardProblem.FORBIDDEN.because();
        }
        var now = people.described(wish.personId());
        var known = people.recognise(json.read(wish.wanted()).in(now), "/wanted");
        var receivers = wishes.receivers(wish.personId(), caller.chamber().orElse(null));
        wish.accept(json.write(Wanted.of(wish.field(), now)), receivers, caller.name(), clock.instant());
        puttingRight.put(wish, known);
        wishes.flush();
        return json.inFull(wish);
    }

    /// @throws org.hirfa.problem.ProblemException 409 once it is decided
    @Transactional
    RectificationView refuse(UUID id, @Nullable String ifMatch, String reasons) {
        var wish = taken(id, ifMatch);
        wish.refuse(reasons, caller.name(), clock.instant());
        wishes.flush();
        return json.inFull(wish);
    }

    /// Nobody decides on their own file, nor on what they took down for somebody else.
    private Rectification taken(UUID id, @Nullable String ifMatch) {
        var wish = wishes.managed(caller, id);
        Versions.requireMatch(ifMatch, wish.version());
        if (people.get(wish.personId()).isStoodForBy(caller.account())) {
            throw StandardProblem.FORBIDDEN.because();
        }
        wish.requireOpen();
        wish.requireOther(caller.account());
        accesses.record(new Access(wish.personId(), "rectification", PURPOSE));
        return wish;
    }
}
