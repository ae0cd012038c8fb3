package org.hirfa.registry.requirement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.FieldFault;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.document.DocumentFact;
import org.hirfa.registry.document.Documents;
import org.hirfa.registry.document.Subject;
import org.jspecify.annotations.Nullable;

/// Holds the papers of a registration against the checklist of a step.
@ApplicationScoped
public class Requirements {

    private final Session database;
    private final Documents documents;
    private final LegalCalendar calendar;
    private final Clock clock;

    Requirements(Session database, Documents documents, LegalCalendar calendar, Clock clock) {
        this.database = database;
        this.documents = documents;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// Lets a step through when every paper that it needs is held, fresh and not used for another step; from then on they
    /// are used for this one.
    ///
    /// @param procedure as the pack calls it, for example `STRIKING_OFF`
    /// @throws org.hirfa.problem.ProblemException 409 naming each paper that is missing or too old
    @Transactional(Transactional.TxType.MANDATORY)
    public void spend(String procedure, ArtisanSummary artisan, UUID step) {
        var held = unused(artisan.artisanId());
        var faults = new ArrayList<FieldFault>();
        for (var needed : needed(procedure, artisan)) {
            var fitting = held.stream().filter(paper -> answers(procedure, needed.kind(), paper.kind())).toList();
            if (fitting.stream().noneMatch(paper -> isFresh(paper, needed.shelfLife()))) {
                faults.add(new FieldFault("/documents/" + needed.kind(), fitting.isEmpty() ? "required" : "too-old"));
            }
        }
        if (!faults.isEmpty()) {
            throw RequirementProblem.PAPERS_MISSING.because().at(faults);
        }
        var kinds = kinds(procedure);
        held.stream().filter(paper -> kinds.contains(paper.kind())).forEach(paper -> use(paper, procedure, step));
    }

    /// Lets a step through when a paper of each of these kinds is held. They may be used again for another step of this kind, as a
    /// diploma may, but are kept from now on.
    ///
    /// @throws org.hirfa.problem.ProblemException 409 naming each paper that is missing
    @Transactional(Transactional.TxType.MANDATORY)
    public void rest(String procedure, List<String> kinds, UUID artisan, UUID step) {
        var held = documents.held(Subject.registration(artisan));
        var faults = kinds.stream().filter(kind -> held.stream().noneMatch(paper -> paper.kind().equals(kind)))
                .map(kind -> new FieldFault("/documents/" + kind, "required")).toList();
        if (!faults.isEmpty()) {
            throw RequirementProblem.PAPERS_MISSING.because().at(faults);
        }
        held.stream().filter(paper -> kinds.contains(paper.kind()) && !isUsed(paper.id())).forEach(paper -> use(paper, procedure, step));
    }

    boolean knows(String kind) {
        return !database.createNativeQuery("""
                select kind from document_kind where kind = :kind and daterange(valid_from, valid_to, '[]') @> cast(:day as date) limit 1
                """, String.class).setParameter("kind", kind).setParameter("day", calendar.today()).getResultList().isEmpty();
    }

    boolean isUsed(UUID document) {
        return !database.createNativeQuery("select document_id from paper_used where document_id = :document", UUID.class)
                .setParameter("document", document).getResultList().isEmpty();
    }

    private List<DocumentFact> unused(UUID artisan) {
        return documents.held(Subject.registration(artisan)).stream().filter(paper -> !isUsed(paper.id())).toList();
    }

    private List<Needed> needed(String procedure, ArtisanSummary artisan) {
        return database.createNativeQuery("""
                select distinct kind, shelf_life_days from document_kind
                 where procedure = :procedure and form = :form and (mode is null or mode = :mode) and required
                   and daterange(valid_from, valid_to, '[]') @> cast(:day as date) order by kind
                """, Tuple.class).setParameter("procedure", procedure).setParameter("form", artisan.further().form().name())
                .setParameter("mode", artisan.further().mode().name()).setParameter("day", calendar.today()).getResultList().stream()
                .map(row -> new Needed(row.get(0, String.class), row.get(1, Integer.class))).toList();
    }

    private List<String> kinds(String procedure) {
        return database.createNativeQuery("select distinct kind from document_kind where procedure = :procedure", String.class)
                .setParameter("procedure", procedure).getResultList();
    }

    private boolean answers(String procedure, String needed, String held) {
        return held.equals(needed) || !database.createNativeQuery("""
                select kind from document_alternative where procedure = :procedure and kind = :held and stands_for = :needed
                   and daterange(valid_from, valid_to, '[]') @> cast(:day as date)
                """, String.class).setParameter("procedure", procedure).setParameter("held", held).setParameter("needed", needed)
                .setParameter("day", calendar.today()).getResultList().isEmpty();
    }

    private boolean isFresh(DocumentFact paper, @Nullable Integer shelfLife) {
        LocalDate dated = paper.datedOn(calendar.dayOf(paper.attachedAt()));
        return shelfLife == null || !dated.plusDays(shelfLife).isBefore(calendar.today());
    }

    private void use(DocumentFact paper, String procedure, UUID step) {
        database.createNativeMutationQuery("insert into paper_used (document_id, step, procedure, used_at) values (:id, :step, :procedure, :at)")
                .setParameter("id", paper.id()).setParameter("step", step).setParameter("procedure", procedure)
                .setParameter("at", clock.instant()).executeUpdate();
    }

    record Needed(String kind, @Nullable Integer shelfLife) {}
}
