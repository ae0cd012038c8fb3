package org.hirfa.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.hirfa.problem.Language;
import org.hirfa.problem.ProblemTexts;
import org.hirfa.problem.StandardProblem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Keeps docs/problems.md to what the services say: words from the problem texts, statuses from the enums' sources,
/// because no module but this test knows the problems of all services.
class ProblemDocumentTest {

    private static final Path COMMITTED = Path.of("..", "docs", "problems.md");
    private static final Path MADE = Path.of("target", "problems.md");
    private static final String HINT = "when the change is meant: cp gateway/target/problems.md docs/problems.md";
    private static final Pattern CONSTANTS = Pattern.compile("enum \\w+ implements ProblemType \\{([^;]*);");
    private static final Pattern CONSTANT = Pattern.compile("\\b([A-Z][A-Z0-9_]+)\\b(?:\\((?:\"[^\"]*\", *)?(\\d{3})\\))?");
    private static final Pattern ONE_STATUS = Pattern.compile("int status\\(\\) \\{\\s*return (\\d{3});");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+[^}]*}");
    private static final String HEAD = """
            # Problems

            Every error is an RFC 9457 problem. Its `type` is `/problems/{slug}`; the gateway explains each one there, in the reader's
            language, with what to do about it. Programs branch on `type` alone: titles and details may change, slugs do not.

            This table is made from the problem texts (`contracts/src/main/resources/problems/`) and the statuses in the services'
            `ProblemType` enums. `ProblemDocumentTest` of the gateway makes it anew each time and fails when it differs from this file;
            then `cp gateway/target/problems.md docs/problems.md`. Don't write here by hand. An ellipsis stands for a value of the case.

            | slug | status | العربية | français | English |
            |---|---|---|---|---|
            """;

    private final ProblemTexts texts = ProblemTexts.all();

    @Test
    void namesEveryProblem() throws IOException {
        assertThat(Files.readAllLines(COMMITTED).stream().filter(line -> line.startsWith("| `"))
                .map(line -> line.split("`")[1])).as(HINT).containsExactlyElementsOf(texts.slugs());
    }

    @Test
    void saysWhatTheServicesSay() throws IOException {
        var statuses = statuses();
        for (var type : StandardProblem.values()) {
            assertThat(statuses).containsEntry(type.slug(), Integer.toString(type.status()));
        }
        var document = new StringBuilder(HEAD);
        texts.slugs().forEach(slug -> document.append("| `").append(slug).append("` | ")
                .append(statuses.getOrDefault(slug, "—")).append(" | <div dir=\"rtl\">").append(meaning(Language.AR, slug))
                .append("</div> | ").append(meaning(Language.FR, slug)).append(" | ").append(meaning(Language.EN, slug))
                .append(" |\n"));
        Files.writeString(MADE, document);

        assertThat(Files.readString(COMMITTED)).as(HINT).isEqualTo(document.toString());
    }

    private String meaning(Language language, String slug) {
        var detail = PLACEHOLDER.matcher(texts.text(language, slug + ".detail")).replaceAll("…");
        return ("**" + texts.text(language, slug + ".title") + ".** " + detail)
                .replace("<", "&lt;").replace("|", "\\|").replace('\n', ' ');
    }

    private static Map<String, String> statuses() throws IOException {
        var statuses = new TreeMap<String, String>();
        try (var files = Files.find(Path.of(".."), 16, (file, _) -> file.toString().endsWith("Problem.java")
                && file.toString().replace('\\', '/').contains("/src/main/java/"))) {
            for (var file : files.toList()) {
                read(Files.readString(file).replaceAll("//[^\n]*", ""), statuses);
            }
        }
        return statuses;
    }

    private static void read(String source, Map<String, String> into) {
        var body = CONSTANTS.matcher(source);
        if (!body.find()) {
            return;
        }
        var same = ONE_STATUS.matcher(source);
        var otherwise = same.find() ? same.group(1) : "—";
        CONSTANT.matcher(body.group(1)).results().forEach(constant -> into.put(
                constant.group(1).toLowerCase(Locale.ROOT).replace('_', '-'),
                constant.group(2) == null ? otherwise : constant.group(2)));
    }
}
