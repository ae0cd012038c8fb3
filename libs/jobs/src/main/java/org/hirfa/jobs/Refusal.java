package org.hirfa.jobs;

import java.net.URI;
import java.util.Arrays;
import java.util.List;

import org.hirfa.problem.FieldFault;
import org.hirfa.problem.Language;
import org.hirfa.problem.Problem;
import org.hirfa.problem.ProblemException;
import org.hirfa.problem.ProblemTexts;
import org.hirfa.problem.ProblemType;
import org.hirfa.problem.StandardProblem;

/// A refusal as it is kept: without its words, which whoever reads the verdict gets in a language of his own.
record Refusal(String slug, int status, List<String> args, List<FieldFault> faults) implements ProblemType {

    static Refusal of(ProblemException problem) {
        return new Refusal(problem.type().slug(), problem.type().status(),
                Arrays.stream(problem.args()).map(String::valueOf).toList(), problem.faults());
    }

    static Refusal ofFailure() {
        return of(StandardProblem.INTERNAL.because());
    }

    /// @param instance where the verdict stands
    Problem inWords(Language language, URI instance) {
        return ProblemTexts.all().describe(this, language, instance, faults, args.toArray());
    }
}
