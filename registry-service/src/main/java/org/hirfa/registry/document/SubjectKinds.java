package org.hirfa.registry.document;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.access.Access;
import org.hirfa.access.AccessLog;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.oversight.Oversight;
import org.hirfa.registry.person.People;

import io.quarkus.arc.All;

/// Asks the feature that answers for a subject who may do what with its papers.
@ApplicationScoped
class SubjectKinds {

    private final Map<Subject.Kind, DocumentSubjects> kinds = new EnumMap<>(Subject.Kind.class);
    private final People people;
    private final Oversight oversight;
    private final AccessLog accesses;
    private final Caller caller;

    SubjectKinds(@All List<DocumentSubjects> all, People people, Oversight oversight, AccessLog accesses,
            Caller caller) {
        for (var kind : all) {
            if (kinds.put(kind.kind(), kind) != null) {
                throw new IllegalStateException("two features answer for papers of " + kind.kind());
            }
        }
        this.people = people;
        this.oversight = oversight;
        this.accesses = accesses;
        this.caller = caller;
    }

    /// @throws org.hirfa.problem.ProblemException 404 when nothing can have that name
    Subject named(Subject.Kind kind, String reference) {
        return new Subject(kind, of(kind).named(reference).orElseThrow(StandardProblem.NOT_FOUND::because));
    }

    DocumentSubjects of(Subject.Kind kind) {
        return Optional.ofNullable(kinds.get(kind)).orElseThrow(StandardProblem.NOT_FOUND::because);
    }

    void requireMayAttach(Subject subject) {
        if (!of(subject.kind()).mayAttach(subject.id(), caller)) {
            throw StandardProblem.NOT_FOUND.because();
        }
    }

    /// Lets a reader through, and leaves an access entry unless the papers are the caller's own or nobody's.
    ///
    /// @param what the part that is shown, for example `documents`
    void noteRead(Subject subject, String what) {
        var kind = of(subject.kind());
        if (!kind.mayRead(subject.id(), caller)) {
            throw StandardProblem.NOT_FOUND.because();
        }
        kind.person(subject.id()).filter(person -> !isCaller(person)).ifPresent(person -> accesses.record(
                new Access(person, subject.kind().word() + "." + what, purpose(kind, subject, person))));
    }

    /// @throws org.hirfa.problem.ProblemException 403 for somebody who reads by overseeing alone and has not said why
    private String purpose(DocumentSubjects kind, Subject subject, UUID person) {
        if (!caller.is(Role.NATIONAL_SUPERVISOR) || kind.mayAttach(subject.id(), caller)) {
            return "registration";
        }
        return kind.duty(subject.id(), caller).orElseGet(() -> {
            oversight.requireInFull(caller, person);
            return "oversight";
        });
    }

    /// Whether the papers are part of the caller's own file.
    boolean isOwn(Subject subject) {
        return of(subject.kind()).person(subject.id()).filter(this::isCaller).isPresent();
    }

    /// Whether an account stands for the person whose file the papers are part of.
    boolean isOwners(Subject subject, String account) {
        return of(subject.kind()).person(subject.id()).flatMap(people::find)
                .filter(person -> person.account() != null && person.account().toString().equals(account)).isPresent();
    }

    private boolean isCaller(UUID person) {
        return people.find(person).filter(found -> found.isStoodForBy(caller.account())).isPresent();
    }
}
