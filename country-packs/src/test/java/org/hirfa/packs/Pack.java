package org.hirfa.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/// One country's folder, read the way a service reads it: from the class path.
enum Pack {
    DZ, MA;

    private static final ObjectMapper JSON = new ObjectMapper();

    List<NamedCsvRecord> csv(String file) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(text(file))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> columns(String file) {
        return List.of(text(file).lines().findFirst().orElseThrow().split(","));
    }

    Set<String> keys(String file, String column) {
        return csv(file).stream().map(row -> row.getField(column)).collect(Collectors.toUnmodifiableSet());
    }

    JsonNode json(String file) {
        try {
            return JSON.readTree(text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String file) {
        var resource = "/packs/" + name() + "/" + file;
        try (InputStream in = Pack.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new AssertionError("no file " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> files() {
        var folder = Path.of("src/main/resources/packs", name());
        try (var paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The first and the last day both count; an empty last day is open.
    static boolean inForce(NamedCsvRecord row, LocalDate day) {
        var last = row.getField("valid_to");
        return !LocalDate.parse(row.getField("valid_from")).isAfter(day)
                && (last.isEmpty() || !LocalDate.parse(last).isBefore(day));
    }
}
