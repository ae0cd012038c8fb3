package org.hirfa.registry.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hirfa.access.Caller;

/// One kind of thing that papers belong to, as the feature that keeps it answers for it. Each such feature has one bean.
public interface DocumentSubjects {

    Subject.Kind kind();

    /// The id of what an address names.
    ///
    /// @return empty for what is no such name, and for what is not there; whoever may not know is told apart later
    default Optional<UUID> named(String reference) {
        try {
            return Optional.of(UUID.fromString(reference)).filter(id -> id.toString().equalsIgnoreCase(reference));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Whether the caller may see its papers; false too for what is not there.
    boolean mayRead(UUID id, Caller caller);

    /// Whether the caller may add a paper to it; false too for what is not there.
    boolean mayAttach(UUID id, Caller caller);

    /// Whether it takes papers of this kind: as a rule what the checklist of its procedure names.
    boolean takes(UUID id, String paper);

    /// Whose file the papers are part of: reading them is entered in that person's record.
    ///
    /// @return empty when they are nobody's own, such as the statutes of an association
    Optional<UUID> person(UUID id);

    /// The ones whose papers are part of a person's file: for whoever wants all that is kept about them.
    default List<UUID> ofPerson(UUID person) {
        return List.of();
    }

    /// Why somebody who oversees has to read its papers just now, such as `appeal`: as a rule there is no such reason, and such a
    /// reader has to give one.
    default Optional<String> duty(UUID id, Caller reader) {
        return Optional.empty();
    }

    /// A paper has been added. Called in its transaction.
    ///
    /// @throws org.hirfa.problem.ProblemException when its state does not allow it; then nothing is kept
    void attached(UUID id, DocumentFact paper);

    /// A paper is to be taken back by whoever added it. Called in the transaction of that.
    ///
    /// @throws org.hirfa.problem.ProblemException when its state does not allow it any more, or something rests on the paper;
    ///         as it is, papers are kept
    default void withdrawn(UUID id, DocumentFact paper) {
        throw DocumentProblem.DOCUMENT_KEPT.because();
    }
}
