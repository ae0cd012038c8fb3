package org.hirfa.countrypack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/// The files of the pack, as the country-packs module ships them under `packs/<code>/`.
@ApplicationScoped
public class CountryPack {

    private final String code;
    private final ObjectMapper json;

    CountryPack(CountryConfig config, ObjectMapper json) {
        this.code = config.country();
        // A pack may carry notes for people that no service reads.
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        if (!has("pack.json")) {
            throw new IllegalStateException("There is no country pack " + code + ": set HIRFA_COUNTRY to DZ or MA.");
        }
    }

    public String code() {
        return code;
    }

    public boolean has(String file) {
        return CountryPack.class.getResource(path(file)) != null;
    }

    /// Hands over the rows of a CSV file, header line first read as names. An empty field is an empty string.
    public void csv(String file, Consumer<NamedCsvRecord> row) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new java.io.InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            rows.forEach(row);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    public <T> T json(String file, Class<T> type) {
        try (var stream = open(file)) {
            return json.readValue(stream, type);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    public <T> List<T> jsonList(String file, Class<T> element) {
        try (var stream = open(file)) {
            return json.readValue(stream, json.getTypeFactory().constructCollectionType(List.class, element));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /// SHA-256 over the files' bytes, in the order given.
    String checksum(List<String> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files) {
                try (var stream = open(file)) {
                    digest.update(stream.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private InputStream open(String file) {
        var stream = CountryPack.class.getResourceAsStream(path(file));
        if (stream == null) {
            throw new IllegalStateException("country pack " + code + " has no file " + file);
        }
        return stream;
    }

    private String path(String file) {
        return "/packs/" + code + "/" + file;
    }
}
