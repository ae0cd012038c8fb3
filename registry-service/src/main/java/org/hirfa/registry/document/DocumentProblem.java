package org.hirfa.registry.document;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// Why a file is not taken.
enum DocumentProblem implements ProblemType {
    DOCUMENT_TYPE(415),
    DOCUMENT_EMPTY(400),
    DOCUMENT_ID_TAKEN(409),
    /// {0} how many an application takes.
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
