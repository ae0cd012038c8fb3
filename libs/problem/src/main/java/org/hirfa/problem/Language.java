package org.hirfa.problem;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/// The languages the platform speaks to people. Arabic comes first wherever a reader does not say.
public enum Language {
    AR, FR, EN;

    private static final List<String> TAGS = List.of("ar", "fr", "en");
    private static final int LONGEST_HEADER = 500;

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The best of the reader's wishes (`Accept-Language`, RFC 9110 section 12.5.4).
    ///
    /// @return Arabic when the header is absent, unreadable, or asks for none of ours
    public static Language preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_HEADER) {
            return AR;
        }
        try {
            var best = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), TAGS);
            return best == null ? AR : valueOf(best.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            return AR;
        }
    }
}
