package org.hirfa.registry.journey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.application.ApplicationHistory;
import org.hirfa.registry.application.ApplicationRecord;
import org.hirfa.registry.artisan.ArtisanDirectory;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.person.PersonFacts;

/// Puts a person's steps together: the registry's own, and those that other services told of.
@ApplicationScoped
class Telling {

    private static final Comparator<JourneyFact> BY_DAY = Comparator.comparing(JourneyFact::on)
            .thenComparing(JourneyFact::at).thenComparing(JourneyFact::kind).thenComparing(JourneyFact::version);

    private final ApplicationHistory applications;
    private final ArtisanDirectory artisans;
    private final Journeys journeys;
    private final StepTexts texts;
    private final LegalCalendar calendar;

    Telling(ApplicationHistory applications, ArtisanDirectory artisans, Journeys journeys, StepTexts texts, LegalCalendar calendar) {
        this.applications = applications;
        this.artisans = artisans;
        this.journeys = journeys;
        this.texts = texts;
        this.calendar = calendar;
    }

    JourneyView of(PersonFacts person) {
        var artisan = artisans.findByPerson(person.id()).orElse(null);
        var holder = new JourneyFact.Holder(person.id(), person.account(), artisan == null ? null : artisan.artisanId());
        var history = applications.of(person.id());
        var facts = new ArrayList<>(journeys.of(holder));
        history.forEach(application -> facts.addAll(stages(application, holder)));
        if (artisan != null) {
            registration(artisan, history, holder).forEach(facts::add);
        }
        return new JourneyView(facts.stream().sorted(BY_DAY).map(this::step).toList());
    }

    private List<JourneyFact> stages(ApplicationRecord application, JourneyFact.Holder holder) {
        var stages = new ArrayList<JourneyFact>();
        for (var stage : application.stages()) {
            stages.add(new JourneyFact(StepKind.APPLICATION, application.id(), stages.size(), stage.status(),
                    calendar.dayOf(stage.at()), stage.at(), holder, application.receiptNumber(), null, null));
        }
        return stages;
    }

    /// The entry was made by the step that accepted the application.
    private Stream<JourneyFact> registration(ArtisanSummary artisan, List<ApplicationRecord> history, JourneyFact.Holder holder) {
        return history.stream().filter(application -> artisan.artisanId().equals(application.artisanId()))
                .map(application -> new JourneyFact(StepKind.REGISTRATION, artisan.artisanId(), 0, artisan.status(),
                        artisan.registeredOn(), application.stages().getLast().at(), holder, artisan.registrationNumber(), null, null));
    }

    private JourneyView.Step step(JourneyFact fact) {
        var amount = fact.amount();
        return new JourneyView.Step(fact.kind(), fact.on(), fact.at(), fact.status(), texts.describe(fact), fact.subject(),
                fact.reference(), amount == null ? null : new JourneyView.Amount(amount.amount(), amount.currency()));
    }
}
