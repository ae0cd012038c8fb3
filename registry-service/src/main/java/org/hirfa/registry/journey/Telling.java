package org.hirfa.registry.journey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.application.ApplicationHistory;
import org.hirfa.registry.application.ApplicationRecord;
import org.hirfa.registry.artisan.ArtisanDirectory;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.artisan.RegistrationChanged.Change;
import org.hirfa.registry.artisan.RegistrationHistory;
import org.hirfa.registry.person.PersonFacts;

import io.quarkus.arc.All;

/// Puts a person's steps together: the registry's own, and those that other services told of.
@ApplicationScoped
class Telling {

    private static final Comparator<JourneyFact> BY_DAY = Comparator.comparing(JourneyFact::on)
            .thenComparing(JourneyFact::at).thenComparing(JourneyFact::kind).thenComparing(JourneyFact::version);

    private final ApplicationHistory applications;
    private final ArtisanDirectory artisans;
    private final RegistrationHistory registrations;
    private final List<OwnSteps> features;
    private final Journeys journeys;
    private final StepTexts texts;
    private final LegalCalendar calendar;

    Telling(ApplicationHistory applications, ArtisanDirectory artisans, RegistrationHistory registrations, @All List<OwnSteps> features,
            Journeys journeys, StepTexts texts, LegalCalendar calendar) {
        this.applications = applications;
        this.artisans = artisans;
        this.registrations = registrations;
        this.features = features;
        this.journeys = journeys;
        this.texts = texts;
        this.calendar = calendar;
    }

    JourneyView of(PersonFacts person) {
        var artisan = artisans.findByPerson(person.id()).orElse(null);
        var holder = new JourneyFact.Holder(person.id(), person.account(), artisan == null ? null : artisan.artisanId());
        var facts = new ArrayList<>(journeys.of(holder));
        applications.of(person.id()).forEach(application -> facts.addAll(stages(application, holder)));
        if (artisan != null) {
            facts.addAll(registration(artisan, holder));
        }
        facts.addAll(own(holder, person.id()));
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

    private List<JourneyFact> registration(ArtisanSummary artisan, JourneyFact.Holder holder) {
        return registrations.of(artisan.artisanId()).stream().map(line -> new JourneyFact(StepKind.REGISTRATION, artisan.artisanId(),
                line.version(), line.change() == Change.REGISTERED ? "ACTIVE" : line.change().name(), line.effectiveOn(), line.recordedAt(),
                holder, artisan.registrationNumber(), null, null)).toList();
    }

    private List<JourneyFact> own(JourneyFact.Holder holder, UUID person) {
        return features.stream().flatMap(feature -> feature.of(person).stream()).map(step -> new JourneyFact(step.kind(), step.subject(),
                step.version(), step.status(), step.on(), step.at() == null ? step.on().atStartOfDay(calendar.zone()).toInstant() : step.at(), holder,
                step.reference(), step.titles(), null)).toList();
    }

    private JourneyView.Step step(JourneyFact fact) {
        var amount = fact.amount();
        return new JourneyView.Step(fact.kind(), fact.on(), fact.at(), fact.status(), texts.describe(fact), fact.subject(),
                fact.reference(), amount == null ? null : new JourneyView.Amount(amount.amount(), amount.currency()));
    }
}
