package org.hirfa.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/// One page of a list in keyset order.
///
/// @param items at most as many as were asked for
/// @param next the cursor of the page that follows; absent on the last page
public record Page<T>(List<T> items, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {

    static final char SEPARATOR = '\u001f';

    /// Cuts a page out of rows of which one more than `limit` was fetched, to know whether another page follows.
    ///
    /// @param keyset the values by which the list is ordered, of one row; the last one unique
    public static <R, T> Page<T> of(List<R> fetched, int limit, Function<R, List<String>> keyset, Function<R, T> view) {
        var more = fetched.size() > limit;
        var rows = more ? fetched.subList(0, limit) : fetched;
        return new Page<>(rows.stream().map(view).toList(), more ? cursor(keyset.apply(rows.getLast())) : null);
    }

    private static String cursor(List<String> keyset) {
        var joined = String.join(String.valueOf(SEPARATOR), keyset);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }
}
