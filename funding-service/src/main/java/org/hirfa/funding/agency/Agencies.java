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

    /// Writes the pack's agencies; one that the pack no longer names goes unless a scheme still needs it.
    public void load() {
        var agencies = pack.jsonList(FILE, Agency.class);
        try (var connection = database.getConnection();
                var remove = connection.prepareStatement("""
                        delete from agency a where not (a.code = any (?)) and not exists
                            (select 1 from scheme s where s.agency = a.code)
                        """);
                var write = connection.prepareStatement("""
                        insert into agency (code, content) values (?, cast(? as jsonb))
                        on conflict (code) do update set content = excluded.content
                        """)) {
            remove.setArray(1, connection.createArrayOf("text", agencies.stream().map(Agency::code).toArray()));
            remove.executeUpdate();
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
                var select = connection.prepareStatement("select content from agency order by code collate \"C\"");
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
