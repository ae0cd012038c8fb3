package org.hirfa.registry.rectification;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.access.Caller;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.document.Documents;
import org.hirfa.registry.period.LegalPeriods;
import org.hirfa.registry.person.People;
import org.hirfa.registry.person.PersonFacts;
import org.jspecify.annotations.Nullable;

/// The part of whoever wants something put right: what is asked for is judged at once, as if the person were described anew.
@ApplicationScoped
class AskingRight {

    private final Rectifications wishes;
    private final WantedJson json;
    private final People people;
    private final Documents documents;
    private final LegalPeriods periods;
    private final LegalCalendar calendar;
    private final Caller caller;
    private final Clock clock;

    AskingRight(Rectifications wishes, WantedJson json, People people, Documents documents, LegalPeriods periods, LegalCalendar calendar,
            Caller caller, Clock clock) {
        this.wishes = wishes;
        this.json = json;
        this.people = people;
        this.documents = documents;
        this.periods = periods;
        this.calendar = calendar;
        this.caller = caller;
        this.clock = clock;
    }

    /// @throws org.hirfa.problem.ProblemException 400 naming what is wrong with the wish; 409 when it is asked for already
    @Transactional
    RectificationView askForSelf(AskRectification wish) {
        return ask(self(), wish, OnBehalf.SELF);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    RectificationView ask(UUID person, AskRectification wish, OnBehalf onBehalf) {
        people.recognise(wish.wanted().in(people.described(person)), "/wanted");
        if (wish.document() != null && !documents.isInFileOf(person, wish.document())) {
            throw StandardProblem.INVALID_INPUT.because().at("/document", "unknown-value");
        }
        var today = calendar.today();
        var asked = new Rectification.Asked(onBehalf, caller.name(), caller.account(), clock.instant(),
                today.plus(periods.on("rectification-answer-days", today)));
        var rectification = new Rectification(UuidVersion7Strategy.INSTANCE.generateUuid(null), person, wish, json.write(wish.wanted()), asked);
        wishes.add(rectification);
        return rectification.view(null, null);
    }

    @Transactional
    List<RectificationView> own() {
        return people.ofAccount(caller.account()).map(PersonFacts::id).map(wishes::ofPerson).orElse(List.of()).stream()
                .map(json::inFull).toList();
    }

    /// @throws org.hirfa.problem.ProblemException 409 once it is decided
    @Transactional
    RectificationView withdraw(UUID id, @Nullable String ifMatch) {
        var wish = wishes.own(self(), id);
        Versions.requireMatch(ifMatch, wish.version());
        wish.withdraw(caller.name(), clock.instant());
        wishes.flush();
        return json.inFull(wish);
    }

    private UUID self() {
        return people.ofAccount(caller.account()).map(PersonFacts::id).orElseThrow(StandardProblem.NOT_FOUND::because);
    }
}
