package org.hirfa.registry.document;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// Why a file is not taken.
public enum DocumentProblem implements ProblemType {
    DOCUMENT_TYPE(415),
    DOCUMENT_EMPTY(400),
    DOCUMENT_UNREADABLE(400),
    DOCUMENT_ENCRYPTED(400),
    DOCUMENT_ACTIVE(400),
    DOCUMENT_EXCESSIVE(400),
    DOCUMENT_ID_TAKEN(409),
    DOCUMENT_KEPT(409),
    /// {0} how many one subject takes.
    TOO_MANY_DOCUMENTS(409);

    private final int status;

    DocumentProblem(int status) {
        this.status = status;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
