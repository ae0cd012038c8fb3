package org.hirfa.registry.journey;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.problem.Language;
import org.hirfa.problem.Multilingual;

/// What each step is called, in the three languages: `<KIND>.<STATUS>`, or `<KIND>` for a state that has no words yet.
@ApplicationScoped
class StepTexts {

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    StepTexts() {
        for (var language : Language.values()) {
            texts.put(language, read("/journey/steps_" + language.tag() + ".properties"));
        }
    }

    Multilingual describe(JourneyFact fact) {
        return new Multilingual(text(Language.AR, fact), text(Language.FR, fact), text(Language.EN, fact));
    }

    private String text(Language language, JourneyFact fact) {
        var words = texts.get(language);
        var pattern = words.getProperty(fact.kind() + "." + fact.status(), words.getProperty(fact.kind().name()));
        var title = fact.titles() == null ? "" : fact.titles().in(language);
        var reference = fact.reference() == null ? "" : fact.reference();
        var amount = fact.amount() == null ? "" : fact.amount().amount().toPlainString() + " " + fact.amount().currency();
        return new MessageFormat(pattern, Locale.ROOT).format(new Object[] {title, reference, amount, fact.status()}).strip();
    }

    private static Properties read(String resource) {
        try (var stream = StepTexts.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("no " + resource);
            }
            var read = new Properties();
            read.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
