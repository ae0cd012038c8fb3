package org.hirfa.registry.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import org.hirfa.problem.FieldFault;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/// Reads a CSV file (RFC 4180) that a person has made: UTF-8 with or without a byte order mark, commas or, as spreadsheets of
/// this region write them, semicolons. Never guesses: what it cannot read for certain it refuses, naming the line.
public final class SentFile {

    private static final int MOST_ROWS = 100_000;

    private SentFile() {}

    /// @return every row, each with what is wrong with it by itself
    /// @throws org.hirfa.problem.ProblemException 400 for a file that cannot be told apart into rows and known columns
    public static List<SentRow> read(byte[] content, List<Column> columns) {
        var text = decoded(content);
        var records = records(text);
        if (records.isEmpty()) {
            throw ImportProblem.IMPORT_EMPTY.because();
        }
        var header = header(records.getFirst(), columns);
        return records.stream().skip(1).map(record -> row(record, header)).toList();
    }

    private static String decoded(byte[] content) {
        var in = ByteBuffer.wrap(content);
        var out = CharBuffer.allocate(content.length);
        var result = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(in, out, true);
        if (result.isError()) {
            var line = 1;
            for (var i = 0; i < in.position(); i++) {
                line += content[i] == '\n' ? 1 : 0;
            }
            throw ImportProblem.IMPORT_ENCODING.because(line);
        }
        var text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<CsvRecord> records(String text) {
        var firstLine = text.lines().findFirst().orElse("");
        var separator = firstLine.chars().filter(letter -> letter == ';').count() > firstLine.chars().filter(letter -> letter == ',').count()
                ? ';' : ',';
        var records = new ArrayList<CsvRecord>();
        try (var rows = CsvReader.builder().fieldSeparator(separator).extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false).skipEmptyLines(true).ofCsvRecord(text)) {
            for (var row : rows) {
                if (records.size() > MOST_ROWS) {
                    throw ImportProblem.IMPORT_TOO_LONG.because(MOST_ROWS);
                }
                records.add(row);
            }
        } catch (CsvParseException _) {
            throw ImportProblem.IMPORT_UNREADABLE.because(records.isEmpty() ? 1 : records.getLast().getStartingLineNumber() + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }

    private static List<Column> header(CsvRecord first, List<Column> columns) {
        var byName = columns.stream().collect(Collectors.toMap(Column::name, column -> column));
        var found = new ArrayList<Column>();
        var faults = new ArrayList<FieldFault>();
        var seen = new HashSet<String>();
        for (var i = 0; i < first.getFieldCount(); i++) {
            var name = first.getField(i).strip();
            var column = byName.get(name);
            if (column == null) {
                faults.add(new FieldFault("/columns/" + (i + 1), "unknown-field"));
            } else if (!seen.add(name)) {
                faults.add(new FieldFault("/columns/" + (i + 1), "given-twice"));
            } else {
                found.add(column);
            }
        }
        columns.stream().filter(column -> column.required() && !seen.contains(column.name()))
                .forEach(column -> faults.add(new FieldFault("/columns/" + column.name(), "required")));
        if (!faults.isEmpty()) {
            throw ImportProblem.IMPORT_HEADER.because().at(faults);
        }
        return found;
    }

    private static SentRow row(CsvRecord record, List<Column> header) {
        var cells = new LinkedHashMap<String, String>();
        var faults = new ArrayList<CellFault>();
        if (record.getFieldCount() != header.size()) {
            return new SentRow(record.getStartingLineNumber(), cells, List.of(new CellFault(null, "cell-count")));
        }
        for (var i = 0; i < header.size(); i++) {
            var column = header.get(i);
            var cell = record.getField(i).strip();
            var fault = column.fault(cell);
            if (fault == null) {
                cells.put(column.name(), cell);
            } else {
                faults.add(new CellFault(column.name(), fault));
            }
        }
        return new SentRow(record.getStartingLineNumber(), cells, List.copyOf(faults));
    }
}
