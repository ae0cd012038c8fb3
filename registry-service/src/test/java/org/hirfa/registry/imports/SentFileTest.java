package org.hirfa.registry.imports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.hirfa.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SentFileTest {

    private static final List<Column> COLUMNS = List.of(Column.code("code"), Column.text("name", 20), Column.day("from").optional(),
            Column.number("x").optional());

    @ParameterizedTest
    @ValueSource(strings = {"code,name\nA1,نسيج\n", "\uFEFFcode,name\r\nA1,نسيج\r\n", "name;code\nنسيج;A1", "code,name\n\n\"A1\",\"نسيج\"\n\n"})
    void readsWhatSpreadsheetsWrite(String file) {
        var rows = read(file);

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().faults()).isEmpty();
        assertThat(rows.getFirst().cell("code")).isEqualTo("A1");
        assertThat(rows.getFirst().cell("name")).isEqualTo("نسيج");
    }

    @Test
    void namesLineColumnAndRule() {
        var rows = read("code,name,from,x\nA1,=HYPERLINK(1),2026-01-01,1\nA1,@x,,\nA1,a\u0000b,,\nA1,a\u202Eb,,\nA 1,ok,,\n,ok,2026-02-30,1e9\nA1,"
                + "y".repeat(21) + ",,\nA1,ok\nA1,-3,,\nA1,\"two\nlines\",,\nA1,ok,2026-1-1,");

        assertThat(rows).extracting(row -> row.line() + " " + row.faults().stream().map(fault -> fault.column() + " " + fault.code()).toList())
                .containsExactly("2 [name formula]", "3 [name formula]", "4 [name forbidden-character]", "5 [name forbidden-character]",
                        "6 [code wrong-shape]", "7 [code required, from wrong-shape, x wrong-shape]", "8 [name wrong-length]",
                        "9 [null cell-count]", "10 [name formula]", "11 [name forbidden-character]", "13 [from wrong-shape]");
    }

    @Test
    void keepsACellWithAFaultOutOfTheRow() {
        assertThat(read("code,name\nA1,=1").getFirst().cells()).doesNotContainKey("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "windows-1256", "windows-1252"})
    void takesNoOtherEncoding(String encoding) {
        var refused = refused("code,name\nA1,é نسيج é".getBytes(Charset.forName(encoding)));

        assertThat(refused.type().slug()).isIn("import-encoding", "import-header");
    }

    @Test
    void namesTheLineOfTheFirstWrongByte() {
        assertThat(refused("code,name\nA1,x\nA2,\u00e9".getBytes(StandardCharsets.ISO_8859_1)).args()).containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "code\nA1", "code,name,name\n", "code,name,colour\n", "=cmd|' /C calc'!A0,code,name\n", "code,name\n\"A1,x\nA2,y"})
    void refusesWhatItCannotTellApart(String file) {
        assertThat(refused(file.getBytes(StandardCharsets.UTF_8)).type().status()).isEqualTo(400);
    }

    @Test
    void refusesMoreRowsThanAFileMayHave() {
        assertThat(refused(("code,name\n" + "A1,x\n".repeat(100_001)).getBytes(StandardCharsets.UTF_8)).type().slug()).isEqualTo("import-too-long");
        assertThat(read("code,name\n" + "A1,x\n".repeat(100_000))).hasSize(100_000);
    }

    @Test
    void refusesAHugeCellAndNothingElse() {
        var rows = read("code,name\nA1," + "z".repeat(3_000_000) + "\nA2,ok\n");

        assertThat(rows.get(0).faults()).containsExactly(new CellFault("name", "wrong-length"));
        assertThat(rows.get(1).faults()).isEmpty();
    }

    @Property(tries = 300)
    void answersWhateverIsSent(@ForAll byte[] anything) {
        try {
            SentFile.read(anything, COLUMNS);
        } catch (ProblemException refusal) {
            assertThat(refusal.type().status()).isEqualTo(400);
        }
    }

    private static List<SentRow> read(String file) {
        return SentFile.read(file.getBytes(StandardCharsets.UTF_8), COLUMNS);
    }

    private static ProblemException refused(byte[] file) {
        return catchThrowableOfType(ProblemException.class, () -> SentFile.read(file, COLUMNS));
    }
}
