package org.hirfa.funding.eligibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.PartialVars;

/// A CEL expression over the [facts][Fact], checked and ready to be evaluated any number of times.
final class Expression {

    /// Long enough for any list an artisan has, short enough that no expression can keep a processor busy.
    private static final int MOST_STEPS = 10_000;

    private static final Cel CEL = environment();

    private final CelRuntime.Program program;
    private final Set<Fact> facts;

    private Expression(CelRuntime.Program program, Set<Fact> facts) {
        this.program = program;
        this.facts = facts;
    }

    /// @throws CelValidationException when it is no expression, uses what is no fact, or is not about yes and no
    static Expression compile(String text) throws CelValidationException, CelEvaluationException {
        var ast = CEL.compile(text).getAst();
        return new Expression(CEL.createProgram(ast), factsIn(ast));
    }

    /// @return null when facts that are not known could turn it either way, or when it cannot be evaluated at all
    @Nullable Boolean evaluate(KnownFacts known) {
        var values = new HashMap<String, Object>();
        var missing = new ArrayList<CelAttributePattern>();
        for (var fact : facts) {
            var value = known.valueOf(fact);
            if (value == null) {
                missing.add(CelAttributePattern.fromQualifiedIdentifier(fact.path()));
            } else {
                values.put(fact.path(), value);
            }
        }
        try {
            return program.eval(PartialVars.of(name -> Optional.ofNullable(values.get(name)), missing))
                    instanceof Boolean answer ? answer : null;
        } catch (CelEvaluationException | RuntimeException _) {
            // Whatever goes wrong in one condition, the others still have their answer.
            return null;
        }
    }

    Set<Fact> facts() {
        return facts;
    }

    private static Set<Fact> factsIn(CelAbstractSyntaxTree ast) {
        var used = EnumSet.noneOf(Fact.class);
        for (var reference : ast.getReferenceMap().values()) {
            Arrays.stream(Fact.values()).filter(fact -> fact.path().equals(reference.name())).forEach(used::add);
        }
        return used;
    }

    private static Cel environment() {
        var builder = CelFactory.standardCelBuilder()
                .setOptions(CelOptions.current().enableUnknownTracking(true).comprehensionMaxIterations(MOST_STEPS).build())
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(SimpleType.BOOL);
        for (var fact : Fact.values()) {
            builder.addVar(fact.path(), fact.type());
        }
        return builder.build();
    }
}
