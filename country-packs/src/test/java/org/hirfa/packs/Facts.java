package org.hirfa.packs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;

/// The facts a criterion may ask about, with their types, and one artisan's values for them.
///
/// @param values fact name to value
record Facts(Map<String, Object> values) {

    private static final CelType TEXTS = ListType.create(SimpleType.STRING);
    private static final Map<String, CelType> TYPES = Map.ofEntries(
            Map.entry("artisan.registered", SimpleType.BOOL), Map.entry("artisan.status", SimpleType.STRING),
            Map.entry("artisan.title", SimpleType.STRING), Map.entry("artisan.form", SimpleType.STRING),
            Map.entry("artisan.zone", SimpleType.STRING), Map.entry("artisan.wilaya", SimpleType.STRING),
            Map.entry("artisan.sex", SimpleType.STRING), Map.entry("artisan.activities", TEXTS),
            Map.entry("artisan.ageAtLeast", SimpleType.INT), Map.entry("artisan.ageAtMost", SimpleType.INT),
            Map.entry("card.active", SimpleType.BOOL), Map.entry("card.validUntil", SimpleType.STRING),
            Map.entry("qualification.certificates", TEXTS), Map.entry("qualification.held", SimpleType.BOOL),
            Map.entry("scheme.acceptsNew", SimpleType.BOOL), Map.entry("funding.openDossiers", SimpleType.INT),
            Map.entry("funding.grantedBySchemes", TEXTS), Map.entry("funding.repaidInFull", TEXTS),
            Map.entry("insurance.regime", SimpleType.STRING), Map.entry("insurance.upToDate", SimpleType.BOOL),
            Map.entry("tax.upToDate", SimpleType.BOOL));
    private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder().build();

    /// About 30, registered and active in Relizane, qualified by a course, never helped, card not yet collected.
    static Facts youngArtisanOfRelizane() {
        return new Facts(Map.ofEntries(
                Map.entry("artisan.registered", true), Map.entry("artisan.status", "ACTIVE"),
                Map.entry("artisan.title", "ARTISAN"), Map.entry("artisan.form", "INDIVIDUAL"),
                Map.entry("artisan.zone", "RURAL"), Map.entry("artisan.wilaya", "48"),
                Map.entry("artisan.sex", "FEMALE"), Map.entry("artisan.activities", List.of("0290001")),
                Map.entry("artisan.ageAtLeast", 29L), Map.entry("artisan.ageAtMost", 30L),
                Map.entry("card.active", false), Map.entry("card.validUntil", "2031-11-21"),
                Map.entry("qualification.certificates", List.of("QUALIFICATION")), Map.entry("qualification.held", true),
                Map.entry("scheme.acceptsNew", true), Map.entry("funding.openDossiers", 0L),
                Map.entry("funding.grantedBySchemes", List.of()), Map.entry("funding.repaidInFull", List.of()),
                Map.entry("insurance.regime", "CASNOS"), Map.entry("insurance.upToDate", true),
                Map.entry("tax.upToDate", true)));
    }

    Facts with(String fact, Object value) {
        var changed = new HashMap<>(values);
        changed.put(fact, value);
        return new Facts(Map.copyOf(changed));
    }

    /// PASS, FAIL or UNKNOWN: a criterion without a `fail` expression fails whenever it does not pass.
    String outcome(JsonNode criterion) {
        if (holds(criterion.path("pass").asText())) {
            return "PASS";
        }
        return !criterion.has("fail") || holds(criterion.path("fail").asText()) ? "FAIL" : "UNKNOWN";
    }

    boolean holds(String expression) {
        try {
            return (Boolean) RUNTIME.createProgram(compiler().compile(expression).getAst()).eval(values);
        } catch (CelValidationException | CelEvaluationException e) {
            throw new AssertionError(expression, e);
        }
    }

    private static CelCompiler compiler() {
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(SimpleType.BOOL);
        TYPES.forEach(builder::addVar);
        return builder.build();
    }
}
