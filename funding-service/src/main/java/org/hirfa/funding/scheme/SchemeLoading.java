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

/// Writes the pack's schemes into the database. What a dossier was opened under stays, whatever the pack says now.
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
            // Versions first go, then come back: a moved date must not meet the version it used to touch.
            removeUnused(connection);
            for (var scheme : schemes) {
                write(connection, scheme);
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("schemes not loaded", e);
        }
    }

    private static void removeUnused(Connection connection) throws SQLException {
        try (var versions = connection.prepareStatement("""
                delete from scheme_version v where not exists
                    (select 1 from dossier d where d.scheme = v.scheme and d.scheme_version = v.version)
                """);
                var schemes = connection.prepareStatement("""
                        delete from scheme s where not exists (select 1 from scheme_version v where v.scheme = s.code)
                        """)) {
            versions.executeUpdate();
            schemes.executeUpdate();
        }
    }

    private void write(Connection connection, PackScheme scheme) throws SQLException, JsonProcessingException {
        try (var head = connection.prepareStatement("""
                insert into scheme (code, agency, content) values (?, ?, cast(? as jsonb))
                on conflict (code) do update set agency = excluded.agency, content = excluded.content
                """);
                var version = connection.prepareStatement("""
                        insert into scheme_version (scheme, version, valid_from, valid_to, content, checksum)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (scheme, version) do update set valid_from = excluded.valid_from,
                            valid_to = excluded.valid_to, content = excluded.content, checksum = excluded.checksum
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
                version.setObject(3, each.validFrom());
                version.setObject(4, each.validTo());
                version.setString(5, text);
                version.setString(6, checksum(text));
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
