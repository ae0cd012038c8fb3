package org.hirfa.gateway.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

import org.hirfa.problem.Language;

/// The words of the gateway's own pages.
final class PageWords {

    private static final Map<Language, Properties> WORDS = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            WORDS.put(language, read("/pages/words_" + language.tag() + ".properties"));
        }
    }

    private PageWords() {
    }

    static String in(Language language, String key) {
        return Objects.requireNonNull(WORDS.get(language).getProperty(key), key);
    }

    private static Properties read(String resource) {
        var words = new Properties();
        try (var stream = Objects.requireNonNull(PageWords.class.getResourceAsStream(resource), resource)) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        return words;
    }
}
