package org.hirfa.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.hirfa.platform.Platform;
import org.hirfa.platform.demo.LocalDemonstration;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The commands of the guides, run as a reader would: in their order, in one shell, on the demo data.
@ExtendWith(WholePlatform.class)
class GuidesIT {

    private static final Path GUIDES = Path.of("../docs/guides");
    private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"front-end", "agencies", "chambers", "operators"})
    void everyCommandDoesWhatTheGuideSays(String guide, Platform platform) throws IOException, InterruptedException {
        new LocalDemonstration().load(platform.addresses());
        var commands = COMMANDS.matcher(Files.readString(GUIDES.resolve(guide + ".md"))).results()
                .map((MatchResult block) -> block.group(1)).collect(Collectors.joining("\n"));
        var output = folder.resolve("output.txt");

        var shell = new ProcessBuilder("bash", "-euxo", "pipefail", "-c", commands).directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(output.toFile());
        shell.environment().put("GATEWAY", platform.addresses().gateway().toString());
        shell.environment().put("KEYCLOAK", platform.addresses().realm().resolve("/").toString().replaceAll("/$", ""));
        shell.environment().put("REGISTRY_MANAGEMENT", platform.addresses().management("registry").toString());
        var process = shell.start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ends in time").isTrue();
        assertThat(process.exitValue()).as(() -> lastLines(output)).isZero();
        assertThat(commands).isNotBlank();
    }

    private static String lastLines(Path output) {
        try {
            var text = Files.readString(output);
            return text.substring(Math.max(0, text.length() - 3_000));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
