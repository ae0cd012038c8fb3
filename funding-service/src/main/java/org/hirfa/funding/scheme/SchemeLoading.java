package org.hirfa.funding.scheme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.CountryPack;
import org.hirfa.problem.Multilingual;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.agroal.api.AgroalDataSource;

/// Writes the pack's schemes into the database.
///
/// No text is ever overwritten or deleted: what a dossier was opened under stays, whatever the pack says now, and a dossier
/// that is being opened meanwhile never loses what it stands on.
@ApplicationScoped
public class SchemeLoading {

    public static final String FILE = "funding/schemes.json";

    private final AgroalDataSource database;
    private final CountryPack pack;
    private final ObjectMapper json;

    SchemeLoading(AgroalDataSource database, CountryPack pack, ObjectMapper json) {
        this.database = database;
        this.pack = pack;
        this.json = json;
    }

    /// A scheme as it stands in the pack's file.
    record PackScheme(String code, String agency, String kind, Multilingual titles, List<SchemeVersion> versions) {}

    public void load() {
        var schemes = pack.jsonList(FILE, PackScheme.class);
        try (var connection = database.getConnection()) {
            // First all are hidden, then the pack's shown: a version whose text was corrected must not meet its old text.
            hideAll(connection);
            for (var scheme : schemes) {
                write(connection, scheme);
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("schemes not loaded", e);
        }
    }

    private static void hideAll(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("update scheme_version set listed = false");
            statement.executeUpdate("update scheme set listed = false");
        }
    }

    private void write(Connection connection, PackScheme scheme) throws SQLException, JsonProcessingException {
        try (var head = connection.prepareStatement("""
                insert into scheme (code, agency, content, listed) values (?, ?, cast(? as jsonb), true)
                on conflict (code) do update set agency = excluded.agency, content = excluded.content, listed = true
                """);
                var version = connection.prepareStatement("""
                        insert into scheme_version (scheme, version, checksum, valid_from, valid_to, content, listed)
                        values (?, ?, ?, ?, ?, ?, true)
                        on conflict (scheme, version, checksum) do update set listed = true
                        """)) {
            head.setString(1, scheme.code());
            head.setString(2, scheme.agency());
            head.setString(3, json.writeValueAsString(
                    new Schemes.Heading(scheme.code(), scheme.agency(), scheme.kind(), scheme.titles())));
            head.executeUpdate();
            for (var each : scheme.versions()) {
                var text = json.writeValueAsString(each);
                version.setString(1, scheme.code());
                version.setString(2, each.version());
                version.setString(3, checksum(text));
                version.setObject(4, each.validFrom());
                version.setObject(5, each.validTo());
                version.setString(6, text);
                version.addBatch();
            }
            version.executeBatch();
        }
    }

    private static String checksum(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
