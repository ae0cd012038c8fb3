package org.hirfa.training.institution;

import jakarta.ws.rs.QueryParam;

import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/// What somebody looks for among the establishments.
public class InstitutionSearch {

    private static final int LONGEST = 100;

    @QueryParam("wilaya")
    @Nullable
    String wilaya;

    @QueryParam("search")
    @Nullable
    String search;

    @QueryParam("lat")
    @Nullable
    String lat;

    @QueryParam("lon")
    @Nullable
    String lon;

    String[] patterns() {
        if (search == null) {
            return new String[0];
        }
        if (search.length() > LONGEST) {
            throw StandardProblem.INVALID_INPUT.because().at("search", "wrong-length");
        }
        var words = SearchText.words(search);
        if (words.isEmpty()) {
            // Nothing but punctuation would match everything: a filter never fails open.
            throw StandardProblem.INVALID_INPUT.because().at("search", "invalid");
        }
        return words.stream().map(word -> "%" + word + "%").toArray(String[]::new);
    }

    @Nullable Place near() {
        if (lat == null && lon == null) {
            return null;
        }
        return new Place(degrees("lat", lat, 90), degrees("lon", lon, 180));
    }

    private static double degrees(String name, @Nullable String text, int most) {
        if (text == null) {
            throw StandardProblem.INVALID_INPUT.because().at(name, "required");
        }
        try {
            var value = Double.parseDouble(text);
            if (Math.abs(value) <= most) {
                return value;
            }
            throw StandardProblem.INVALID_INPUT.because().at(name, "out-of-range");
        } catch (NumberFormatException _) {
            throw StandardProblem.INVALID_INPUT.because().at(name, "wrong-type");
        }
    }

    record Place(double latitude, double longitude) {}
}
