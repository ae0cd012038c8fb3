package org.hirfa.training.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

import org.hibernate.annotations.BatchSize;
import org.hirfa.problem.Multilingual;
import org.jspecify.annotations.Nullable;

/// A course as it is defined, not as it is held.
@Entity
public class Programme {

    @Id
    private String code;
    @Enumerated(EnumType.STRING)
    private ProgrammeKind kind;
    private @Nullable String topic;
    private String titleAr;
    private String titleFr;
    private String titleEn;
    private String[] activities;
    private String[] languages;
    private int hours;
    private boolean opensRegistration;
    @Embedded
    private PassRule passRule;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private String source;
    private boolean verified;
    private boolean listed;
    @ElementCollection
    @CollectionTable(name = "programme_module", joinColumns = @JoinColumn(name = "programme_code"))
    @OrderColumn(name = "place")
    @BatchSize(size = 100)
    private List<ProgrammeModule> modules = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Programme() {}

    static Programme of(ProgrammeDefinition definition) {
        var programme = new Programme();
        programme.code = definition.code();
        programme.kind = definition.kind();
        programme.topic = definition.topic();
        programme.titleAr = definition.titles().ar();
        programme.titleFr = definition.titles().fr();
        programme.titleEn = definition.titles().en();
        programme.activities = definition.activities().toArray(String[]::new);
        programme.languages = definition.languages().toArray(String[]::new);
        programme.hours = definition.hours();
        programme.opensRegistration = definition.opensRegistration();
        programme.passRule = definition.passRule();
        programme.validFrom = definition.validFrom();
        programme.validTo = definition.validTo();
        programme.source = definition.source().text();
        programme.verified = definition.verified();
        programme.listed = true;
        definition.modules().forEach(module -> programme.modules.add(ProgrammeModule.of(module)));
        return programme;
    }

    public boolean isInForceOn(LocalDate day) {
        return listed && (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    public PassRule passRule() {
        return passRule;
    }

    /// The weight of each module, by its code.
    public Map<String, Integer> moduleHours() {
        return modules.stream().collect(Collectors.toMap(ProgrammeModule::code, ProgrammeModule::hours));
    }

    public String code() {
        return code;
    }

    public ProgrammeKind kind() {
        return kind;
    }

    public Multilingual titles() {
        return new Multilingual(titleAr, titleFr, titleEn);
    }

    public List<String> activities() {
        return List.of(activities);
    }

    /// Whether a certificate of it opens the door to the register.
    public boolean opensRegistration() {
        return opensRegistration;
    }

    ProgrammeView view() {
        return new ProgrammeView(code, kind, topic, titles(), activities(), List.of(languages), hours,
                modules.stream().map(ProgrammeModule::view).toList(), opensRegistration,
                new ProgrammeView.Rule(passRule.minimumScore(), passRule.minimumAttendancePercent()),
                validFrom, validTo, new ProgrammeView.Source(source, verified));
    }
}
