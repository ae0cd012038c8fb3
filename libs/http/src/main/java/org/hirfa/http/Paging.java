package org.hirfa.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/// The paging parameters of every list, as a `@BeanParam`.
public class Paging {

    private static final int MOST = 200;

    /// Text, because JAX-RS answers 404 to a number that is none.
    @QueryParam("limit")
    @DefaultValue("50")
    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50")
    String limit;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    /// How many items a page holds, 1 to 200.
    ///
    /// @throws org.hirfa.problem.ProblemException 400 outside that range
    public int limit() {
        if (!limit.matches("-?\\d{1,9}")) {
            throw StandardProblem.INVALID_INPUT.because().at("limit", "wrong-type");
        }
        var items = Integer.parseInt(limit);
        if (items < 1 || items > MOST) {
            throw StandardProblem.INVALID_INPUT.because().at("limit", "out-of-range");
        }
        return items;
    }

    /// The keyset after which the page begins.
    ///
    /// @param parts how many values the list's keyset has
    /// @return empty on the first page, else exactly that many values
    /// @throws org.hirfa.problem.ProblemException 400 when the cursor is not one of this list's
    public List<String> after(int parts) {
        if (cursor == null) {
            return List.of();
        }
        var values = decoded(cursor).split(String.valueOf(Page.SEPARATOR), -1);
        if (values.length != parts || Arrays.stream(values).anyMatch(Paging::holdsControl)) {
            throw StandardProblem.INVALID_INPUT.because().at("cursor", "invalid");
        }
        return List.of(values);
    }

    /// The same for a list that is ordered by one number.
    ///
    /// @return null on the first page
    public @Nullable Long afterNumber() {
        var values = after(1);
        if (values.isEmpty()) {
            return null;
        }
        try {
            return Long.valueOf(values.getFirst());
        } catch (NumberFormatException _) {
            throw StandardProblem.INVALID_INPUT.because().at("cursor", "invalid");
        }
    }

    private static boolean holdsControl(String value) {
        return value.codePoints().anyMatch(Character::isISOControl);
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw StandardProblem.INVALID_INPUT.because().at("cursor", "invalid");
        }
    }
}
