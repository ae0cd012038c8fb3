package org.hirfa.registry.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.application.ApplicationHistory;
import org.hirfa.registry.application.ApplicationRecord;
import org.hirfa.registry.artisan.ArtisanDirectory;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.artisan.HistoryLine;
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
        var history = applications.of(person.id());
        history.forEach(application -> facts.addAll(stages(application, holder)));
        if (artisan != null) {
            facts.addAll(registration(artisan, history, holder));
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

    private List<JourneyFact> registration(ArtisanSummary artisan, List<ApplicationRecord> history, JourneyFact.Holder holder) {
        return registrations.of(artisan.artisanId()).stream().map(line -> line.change() == Change.REGISTERED
                ? step(artisan, line, "ACTIVE", acceptedAt(artisan, history).orElse(line.recordedAt()), holder)
                : step(artisan, line, line.change().name(), line.recordedAt(), holder)).toList();
    }

    private static JourneyFact step(ArtisanSummary artisan, HistoryLine line, String status, Instant at, JourneyFact.Holder holder) {
        return new JourneyFact(StepKind.REGISTRATION, artisan.artisanId(), line.version(), status, line.effectiveOn(), at, holder,
                artisan.registrationNumber(), null, null);
    }

    /// The entry is made by the step that accepts the application, a moment before that step is noted.
    private static Optional<Instant> acceptedAt(ArtisanSummary artisan, List<ApplicationRecord> history) {
        return history.stream().filter(application -> artisan.artisanId().equals(application.artisanId())).findFirst()
                .map(application -> application.stages().getLast().at());
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
