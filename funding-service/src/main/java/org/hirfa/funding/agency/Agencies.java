package org.hirfa.funding.agency;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.CountryPack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.agroal.api.AgroalDataSource;

/// The agencies in force, few enough to be read whole.
@ApplicationScoped
public class Agencies {

    public static final String FILE = "funding/agencies.json";

    private final AgroalDataSource database;
    private final CountryPack pack;
    private final ObjectMapper json;

    Agencies(AgroalDataSource database, CountryPack pack, ObjectMapper json) {
        this.database = database;
        this.pack = pack;
        this.json = json;
    }

    /// In the order of their codes, after the one given.
    List<Agency> after(String code, int limit) {
        return all().stream().filter(agency -> agency.code().compareTo(code) > 0).limit(limit).toList();
    }

    /// By its code of today or a former one.
    Optional<Agency> knownAs(String code) {
        return all().stream().filter(agency -> agency.isKnownAs(code)).findFirst();
    }

    /// Writes the pack's agencies; one that the pack no longer names is shown no more.
    public void load() {
        var agencies = pack.jsonList(FILE, Agency.class);
        try (var connection = database.getConnection();
                var hide = connection.prepareStatement("update agency set listed = false where not (code = any (?))");
                var write = connection.prepareStatement("""
                        insert into agency (code, content, listed) values (?, cast(? as jsonb), true)
                        on conflict (code) do update set content = excluded.content, listed = true
                        """)) {
            hide.setArray(1, connection.createArrayOf("text", agencies.stream().map(Agency::code).toArray()));
            hide.executeUpdate();
            for (var agency : agencies) {
                write.setString(1, agency.code());
                write.setString(2, json.writeValueAsString(agency));
                write.addBatch();
            }
            write.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("agencies not loaded", e);
        }
    }

    private List<Agency> all() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select content from agency where listed order by code collate \"C\"");
                var rows = select.executeQuery()) {
            var agencies = new ArrayList<Agency>();
            while (rows.next()) {
                agencies.add(json.readValue(rows.getString(1), Agency.class));
            }
            return agencies;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("agencies not readable", e);
        }
    }
}
