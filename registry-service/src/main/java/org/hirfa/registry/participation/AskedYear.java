package org.hirfa.registry.participation;

import org.hirfa.problem.StandardProblem;

/// A year as a question writes it.
final class AskedYear {

    private AskedYear() {}

    /// @throws org.hirfa.problem.ProblemException 400 for what is no year
    static int of(String written) {
        if (!written.matches("(19|20|21)\\d\\d")) {
            throw StandardProblem.INVALID_INPUT.because().at("year", "wrong-shape");
        }
        return Integer.parseInt(written);
    }
}
