package org.hirfa.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/// The words of every problem of the platform, read once from the contracts module.
///
/// They stand in one place for all services, so that the gateway can explain each problem at `/problems/{slug}`.
public final class ProblemTexts {

    private static final List<String> AREAS = List.of("standard", "outbox", "jobs", "registry", "training", "funding", "gateway");
    private static final ProblemTexts ALL = new ProblemTexts();

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    private ProblemTexts() {
        for (var language : Language.values()) {
            var merged = new Properties();
            AREAS.forEach(area -> load(merged, "/problems/" + area + "_" + language.tag() + ".properties"));
            texts.put(language, merged);
        }
    }

    public static ProblemTexts all() {
        return ALL;
    }

    /// Puts a refusal into words.
    ///
    /// @throws IllegalStateException if the type has no text: every service tests that its own types have one
    public Problem describe(ProblemType type, Language language, URI instance, List<FieldFault> faults, Object... args) {
        var errors = faults.stream()
                .map(fault -> new Problem.FieldError(fault.pointer(), fault.code(), text(language, "field." + fault.code())))
                .toList();
        return new Problem(type.uri(), text(language, type.slug() + ".title"), type.status(),
                format(language, type.slug() + ".detail", args), instance, errors);
    }

    /// Every slug that has a text, in alphabetical order.
    public Set<String> slugs() {
        var slugs = new TreeSet<String>();
        texts.get(Language.EN).stringPropertyNames().stream()
                .filter(key -> key.endsWith(".title"))
                .forEach(key -> slugs.add(key.substring(0, key.length() - ".title".length())));
        return slugs;
    }

    /// A text as a person reads it; placeholders that no argument fills stay as they are.
    ///
    /// @param key a slug and `.title`, `.detail` or `.action`; or `field.` and a code
    /// @throws IllegalStateException if there is no such text
    public String text(Language language, String key) {
        return format(language, key);
    }

    private String format(Language language, String key, Object... args) {
        var pattern = texts.get(language).getProperty(key);
        if (pattern == null) {
            throw new IllegalStateException("no text " + key + " in " + language.tag());
        }
        // Digits stay 0-9 in every language: people compare them with what is printed on papers.
        return new MessageFormat(pattern, Locale.ROOT).format(args);
    }

    private static void load(Properties into, String resource) {
        try (var stream = ProblemTexts.class.getResourceAsStream(resource)) {
            if (stream != null) {
                into.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
