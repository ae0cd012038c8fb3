package org.hirfa.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// The script `hirfa`, with folders that look like JDKs.
class EntryScriptTest {

    private static final Path SCRIPT = PlatformBuilder.projectAround(Path.of("").toAbsolutePath()).resolve("hirfa");

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void nothingIsInstalled() {
        environment.put("HIRFA_JDK_FOLDERS", folder.resolve("installed").toString());
        environment.put("PATH", "/usr/bin:/bin");
    }

    @Test
    void takesTheJdkThatIsNamedBeforeAllOthers() throws Exception {
        jdk("installed/twenty-five", "25.0.3");
        environment.put("HIRFA_JAVA_HOME", jdk("mine", "25.0.1").toString());

        assertThat(run("jdk")).isEqualTo(new Answer(0, folder.resolve("mine").toString()));
    }

    @Test
    void findsTheRightOneBehindAnOldJavaHomeAndPath() throws Exception {
        environment.put("JAVA_HOME", jdk("old", "17.0.9").toString());
        environment.put("PATH", jdk("older", "11.0.1").resolve("bin") + ":/usr/bin:/bin");
        jdk("installed/a-newer", "26");
        var right = jdk("installed/twenty-five", "25.0.3");
        Files.createDirectories(folder.resolve("installed/no-jdk"));

        assertThat(run("jdk")).isEqualTo(new Answer(0, right.toString()));
    }

    @Test
    void asksJavaItselfWhenTheFolderDoesNotTell() throws Exception {
        var silent = jdk("installed/silent", "25.0.3");
        Files.delete(silent.resolve("release"));

        assertThat(run("jdk")).isEqualTo(new Answer(0, silent.toString()));
    }

    @Test
    void goesWithNewerOneWhenThereIsNoOther() throws Exception {
        var newer = jdk("installed/newer", "27.0.1");

        assertThat(run("jdk")).isEqualTo(new Answer(0, newer.toString()));
    }

    @Test
    void saysWhatToInstallWhenThereIsNone() throws Exception {
        environment.put("JAVA_HOME", jdk("old", "17.0.9").toString());

        var answer = run("up");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.text()).startsWith("Hirfa needs a JDK 25, and none was found.")
                .contains("found only: JDK 17 (" + folder.resolve("old") + ")", "Temurin 25 from https://adoptium.net");
    }

    @Test
    void refusesNamedFolderThatIsNoJdk25() throws Exception {
        environment.put("HIRFA_JAVA_HOME", jdk("old", "17.0.9").toString());

        assertThat(run("jdk")).isEqualTo(new Answer(1, "HIRFA_JAVA_HOME is " + folder.resolve("old")
                + ", which is a JDK 17 and no JDK 25: correct or unset it."));
    }

    @Test
    void refusesUnknownCommand() throws Exception {
        var answer = run("dance");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.text()).endsWith("There is no command 'dance'.").contains("usage: ./hirfa COMMAND");
    }

    @Test
    void sumsUpReportsInOneLineAndNamesWhatFailed() throws Exception {
        report("one/target/surefire-reports", """
                <testsuite name="a.One" time="1" tests="5" errors="0" skipped="1" failures="1">
                  <testcase name="works" classname="a.One"/>
                  <testcase name="breaks &lt;that&gt;" classname="a.One"><failure message="no"/></testcase>
                  <testcase name="rests" classname="a.One"><skipped/></testcase>
                  <system-out><![CDATA[<testcase name="x" classname="y"><failure>]]></system-out>
                </testsuite>
                """);
        report("two/target/failsafe-reports", """
                <testsuite name="b.Two" tests="2" errors="1" skipped="0" failures="0">
                  <testcase name="explodes" classname="b.Two">
                    <error type="x">boom</error>
                  </testcase>
                </testsuite>
                """);

        var answer = bash("set -- help; . '" + SCRIPT + "' >/dev/null; project='" + folder + "'; test_result");

        assertThat(answer).isEqualTo(new Answer(1, """
                failed: a.One.breaks <that>
                failed: b.Two.explodes
                4 passed, 2 failed, 1 skipped"""));
    }

    private record Answer(int code, String text) {}

    private Answer run(String command) throws Exception {
        return bash("'" + SCRIPT + "' " + command);
    }

    private Answer bash(String line) throws Exception {
        var builder = new ProcessBuilder("bash", "-c", line).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("HIRFA_") || name.equals("JAVA_HOME"));
        builder.environment().putAll(environment);
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new Answer(process.waitFor(), text);
    }

    private void report(String place, String content) throws IOException {
        var reports = Files.createDirectories(folder.resolve(place));
        Files.writeString(reports.resolve("TEST-" + place.hashCode() + ".xml"), content);
    }

    private Path jdk(String place, String version) throws IOException {
        var home = Files.createDirectories(folder.resolve(place));
        var programs = Files.createDirectories(home.resolve("bin"));
        for (var program : new String[] {"java", "javac"}) {
            var file = Files.writeString(programs.resolve(program), "#!/bin/sh\necho 'openjdk version \"" + version + "\"' >&2\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
