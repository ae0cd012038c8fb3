package org.hirfa.problem;

import java.net.URI;

/// One kind of refusal that a client can act on. Each feature lists its own in an enum.
///
/// A slug is never reused for another meaning: clients branch on it (RFC 9457, section 3.1.1).
public interface ProblemType {

    String slug();

    /// The HTTP status that goes with it.
    int status();

    default URI uri() {
        return URI.create("/problems/" + slug());
    }

    /// @param args what the text's placeholders stand for; never personal data and never the rejected value
    default ProblemException because(Object... args) {
        return new ProblemException(this, args);
    }
}
