package org.hirfa.http;

import java.util.Map;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;

import org.hirfa.problem.FieldFault;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/// Names the field at fault and the rule it broke, and never the value.
final class FieldFaults {

    private static final Map<String, String> CODES = Map.of(
            "NotNull", "required", "NotBlank", "required", "NotEmpty", "required",
            "Size", "wrong-length", "Pattern", "wrong-shape", "Email", "wrong-shape",
            "Past", "not-in-past", "PastOrPresent", "not-in-past");

    private FieldFaults() {}

    static FieldFault of(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        for (var node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.PARAMETER && node.getIndex() == null
                    && pointer.isEmpty() && violation.getPropertyPath().toString().contains(node.getName() + ".")) {
                continue;
            }
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                pointer.append('/').append(node.getName());
            }
        }
        var rule = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return new FieldFault(pointer.toString(), CODES.getOrDefault(rule, rule.matches("M(in|ax)|Positive.*|Digits|Decimal.*")
                ? "out-of-range" : "invalid"));
    }

    static FieldFault of(JsonMappingException e) {
        var pointer = new StringBuilder();
        for (var step : e.getPath()) {
            pointer.append('/').append(step.getFieldName() != null ? harmless(step.getFieldName()) : step.getIndex());
        }
        return new FieldFault(pointer.toString(), e instanceof UnrecognizedPropertyException ? "unknown-field" : codeOf(e));
    }

    /// Whether the text is no JSON at all, as against JSON of another shape than expected.
    static boolean isSyntax(JsonMappingException e) {
        return e.getCause() instanceof JsonParseException || e.getCause() instanceof StreamReadException;
    }

    /// Names of unknown fields and keys of maps were written by the caller: only words go back, nothing that may be a
    /// number of somebody's or a piece of a page.
    private static String harmless(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9_-]{0,39}") ? name : "?";
    }

    private static String codeOf(JsonMappingException e) {
        if (e instanceof InvalidFormatException format) {
            return format.getTargetType() != null && format.getTargetType().isEnum() ? "unknown-value" : "wrong-shape";
        }
        return e.getMessage() != null && e.getMessage().startsWith("Cannot map `null`") ? "required" : "wrong-type";
    }
}
