package org.hirfa.funding.eligibility;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.hirfa.funding.scheme.Criterion;
import org.jspecify.annotations.Nullable;

import dev.cel.common.CelValidationException;
import dev.cel.runtime.CelEvaluationException;
import io.quarkus.logging.Log;

/// A criterion with its expressions ready to run. One that does not compile is unknown for everybody: an answer is never
/// lost to a slip in one of its conditions.
///
/// @param pass null when it does not compile
/// @param fail null when there is none or it does not compile
record CompiledCriterion(Criterion criterion, @Nullable Expression pass, @Nullable Expression fail) {

    static CompiledCriterion of(Criterion criterion) {
        var fail = criterion.fail();
        return new CompiledCriterion(criterion, compiled(criterion.code(), criterion.pass()),
                fail == null ? null : compiled(criterion.code(), fail));
    }

    Verdict judge(KnownFacts known) {
        if (pass == null) {
            return Verdict.UNKNOWN;
        }
        var passes = pass.evaluate(known);
        if (Boolean.TRUE.equals(passes)) {
            return Verdict.PASS;
        }
        if (criterion.fail() == null) {
            return Boolean.FALSE.equals(passes) ? Verdict.FAIL : Verdict.UNKNOWN;
        }
        return fail != null && Boolean.TRUE.equals(fail.evaluate(known)) ? Verdict.FAIL : Verdict.UNKNOWN;
    }

    /// The facts the criterion looked at, by name; null for each that is not known.
    SortedMap<String, @Nullable Object> valueFrom(KnownFacts known) {
        var value = new TreeMap<String, @Nullable Object>();
        Stream.of(pass, fail).filter(expression -> expression != null)
                .flatMap(expression -> expression.facts().stream())
                .forEach(fact -> value.put(fact.path(), known.valueOf(fact)));
        return value;
    }

    private static @Nullable Expression compiled(String code, String text) {
        try {
            return Expression.compile(text);
        } catch (CelValidationException | CelEvaluationException e) {
            Log.warnf("criterion %s does not compile and is unknown for everybody: %s", code, e.getMessage());
            return null;
        }
    }
}
