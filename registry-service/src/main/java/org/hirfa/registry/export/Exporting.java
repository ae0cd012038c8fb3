package org.hirfa.registry.export;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.access.Caller;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.person.People;
import org.hirfa.registry.person.PersonFacts;

import io.quarkus.arc.All;

/// Puts together what is kept about the caller, and leaves a trace of every time.
@ApplicationScoped
class Exporting {

    private final Session database;
    private final List<ExportPart> parts;
    private final People people;
    private final ExportConfig config;
    private final Caller caller;
    private final Clock clock;

    Exporting(Session database, @All List<ExportPart> parts, People people, ExportConfig config, Caller caller, Clock clock) {
        this.database = database;
        this.parts = parts.stream().sorted(Comparator.comparing((ExportPart part) -> !part.name().equals("person"))
                .thenComparing(ExportPart::name)).toList();
        this.people = people;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    /// @throws org.hirfa.problem.ProblemException 404 for somebody about whom nothing is kept
    @Transactional
    ExportView ask() {
        var now = clock.instant();
        var export = new DataExport(UuidVersion7Strategy.INSTANCE.generateUuid(null), self(), now, now.plus(config.lasts()));
        database.persist(export);
        return export.view();
    }

    @Transactional
    List<ExportView> list() {
        return database.createQuery("from DataExport where personId = :person order by id desc", DataExport.class)
                .setParameter("person", self()).setMaxResults(100).getResultList().stream().map(DataExport::view).toList();
    }

    /// Everything, as it is now.
    ///
    /// @throws org.hirfa.problem.ProblemException 404 unless it is the caller's; 410 once its time is over
    @Transactional
    Answer fetch(UUID id) {
        var person = self();
        var export = database.createQuery("from DataExport where id = :id and personId = :person", DataExport.class)
                .setParameter("id", id).setParameter("person", person).uniqueResultOptional()
                .orElseThrow(StandardProblem.NOT_FOUND::because);
        export.fetch(clock.instant());
        database.flush();
        var data = new LinkedHashMap<String, Object>();
        data.put("madeAt", clock.instant().truncatedTo(ChronoUnit.SECONDS));
        parts.forEach(part -> data.put(part.name(), part.of(person)));
        return new Answer(person, data);
    }

    private UUID self() {
        return people.ofAccount(caller.account()).map(PersonFacts::id).orElseThrow(StandardProblem.NOT_FOUND::because);
    }

    record Answer(UUID person, Map<String, Object> data) {}
}
