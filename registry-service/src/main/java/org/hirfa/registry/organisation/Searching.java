package org.hirfa.registry.organisation;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.hirfa.http.Paging;
import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/// What lists of organisations are narrowed by. A value that means nothing is refused: a filter never fails open.
public class Searching extends Paging {

    @QueryParam("search")
    @DefaultValue("")
    String search;

    OrganisationLists.Wanted wanted(@Nullable String kind, @Nullable String status) {
        return new OrganisationLists.Wanted(value(OrganisationKind.class, "kind", kind), value(OrganisationStatus.class, "status", status),
                search, after(1).stream().findFirst().orElse(""));
    }

    static boolean flag(String name, @Nullable String value) {
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw StandardProblem.INVALID_INPUT.because().at(name, "unknown-value");
        }
        return "true".equals(value);
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, String name, @Nullable String value) {
        try {
            return value == null ? null : Enum.valueOf(type, value);
        } catch (IllegalArgumentException _) {
            throw StandardProblem.INVALID_INPUT.because().at(name, "unknown-value");
        }
    }
}
