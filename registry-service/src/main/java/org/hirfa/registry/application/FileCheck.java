package org.hirfa.registry.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.FieldFault;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.checklist.Checklist;
import org.hirfa.registry.checklist.WantedPaper;
import org.hirfa.registry.document.DocumentFact;
import org.hirfa.registry.document.Documents;
import org.hirfa.registry.document.Subject;

/// Holds an application's papers against the checklist.
///
/// A paper has to be good on the day on which the chamber got it: who hands in a fresh one does not lose by the chamber's
/// taking its time. In a draft nobody has got it yet, and it has to be good today.
@ApplicationScoped
class FileCheck {

    private final Checklist checklist;
    private final Documents documents;
    private final LegalCalendar calendar;

    FileCheck(Checklist checklist, Documents documents, LegalCalendar calendar) {
        this.checklist = checklist;
        this.documents = documents;
        this.calendar = calendar;
    }

    /// The legal day by which it judges.
    LocalDate today() {
        return calendar.today();
    }

    List<ChecklistLine> of(Application application) {
        var held = documents.held(new Subject(Subject.Kind.APPLICATION, application.id()));
        return application.papers(checklist, calendar.today()).stream()
                .map(wanted -> line(wanted, held.stream().filter(paper -> paper.kind().equals(wanted.kind())).toList(), application))
                .toList();
    }

    /// The kinds that an acceptance may not do without, unless the director waives them. The proof of qualification is
    /// another question: no paper answers it, and nobody waives it.
    Set<String> lacking(Application application) {
        return of(application).stream().filter(ChecklistLine::isLacking).map(ChecklistLine::kind)
                .filter(kind -> !kind.equals(Checklist.QUALIFICATION)).collect(Collectors.toCollection(TreeSet::new));
    }

    /// @throws org.hirfa.problem.ProblemException 400 for a paper that registering does not know
    void judgeKinds(RequestDocuments order) {
        var faults = new ArrayList<FieldFault>();
        for (var i = 0; i < order.items().size(); i++) {
            if (!checklist.knows(order.items().get(i).kind())) {
                faults.add(new FieldFault("/items/" + i + "/kind", "unknown-value"));
            }
        }
        if (!faults.isEmpty()) {
            throw StandardProblem.INVALID_INPUT.because().at(faults);
        }
    }

    private ChecklistLine line(WantedPaper wanted, List<DocumentFact> papers, Application application) {
        var held = papers.stream().map(paper -> judged(wanted, paper, application)).toList();
        var proven = wanted.kind().equals(Checklist.QUALIFICATION) && application.isProvenWithoutPaper();
        var state = proven || held.stream().anyMatch(paper -> !paper.outOfDate()) ? ChecklistLine.State.HELD
                : held.isEmpty() ? ChecklistLine.State.MISSING : ChecklistLine.State.OUT_OF_DATE;
        return new ChecklistLine(wanted.kind(), wanted.names(), wanted.required(), wanted.shelfLifeDays(), state, held);
    }

    private ChecklistLine.Held judged(WantedPaper wanted, DocumentFact paper, Application application) {
        var attachedOn = calendar.dayOf(paper.attachedAt());
        var goodUntil = wanted.goodUntil(paper.datedOn(attachedOn));
        return new ChecklistLine.Held(paper.id(), paper.attachedAt(), paper.issuedOn(), goodUntil,
                goodUntil != null && goodUntil.isBefore(receivedOn(application, attachedOn)));
    }

    private LocalDate receivedOn(Application application, LocalDate attachedOn) {
        var submitted = application.submittedOn();
        if (submitted == null) {
            return calendar.today();
        }
        return submitted.isAfter(attachedOn) ? submitted : attachedOn;
    }
}
