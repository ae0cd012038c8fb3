package org.hirfa.training.institution;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.CountryPack;
import org.jspecify.annotations.Nullable;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.agroal.api.AgroalDataSource;

/// Takes over the pack's establishments; one that the pack no longer holds is kept but no longer listed.
@ApplicationScoped
public class InstitutionLoad {

    public static final List<String> FILES = List.of("training/institutions.csv");

    private final AgroalDataSource database;
    private final CountryPack pack;

    InstitutionLoad(AgroalDataSource database, CountryPack pack) {
        this.database = database;
        this.pack = pack;
    }

    public void load() {
        try (var connection = database.getConnection(); var statement = connection.createStatement();
                var rows = connection.prepareStatement("""
                insert into institution (code, kind, sector, name_ar, name_fr, abbreviation, wilaya_code, commune_ar, commune,
                    latitude, longitude, capacity, boarding, search_text, listed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)
                on conflict (code) do update set kind = excluded.kind, sector = excluded.sector, name_ar = excluded.name_ar,
                    name_fr = excluded.name_fr, abbreviation = excluded.abbreviation, wilaya_code = excluded.wilaya_code,
                    commune_ar = excluded.commune_ar, commune = excluded.commune, latitude = excluded.latitude, longitude = excluded.longitude,
                    capacity = excluded.capacity, boarding = excluded.boarding, search_text = excluded.search_text, listed = true
                """)) {
            statement.executeUpdate("update institution set listed = false");
            pack.csv(FILES.getFirst(), line -> add(rows, line));
            rows.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("institutions not loaded", e);
        }
    }

    private static void add(PreparedStatement rows, NamedCsvRecord line) {
        try {
            var place = 1;
            for (var column : List.of("code", "kind", "sector", "name_ar", "name_fr", "abbreviation", "wilaya_code", "commune_ar", "commune_id")) {
                rows.setString(place++, text(line, column));
            }
            rows.setObject(place++, number(line, "latitude"));
            rows.setObject(place++, number(line, "longitude"));
            var capacity = text(line, "capacity");
            rows.setObject(place++, capacity == null ? null : Integer.valueOf(capacity));
            rows.setBoolean(place++, Boolean.parseBoolean(line.getField("boarding")));
            rows.setString(place, SearchText.fold(String.join(" ", line.getField("name_ar"), line.getField("name_fr"),
                    line.getField("abbreviation"), line.getField("commune_ar"))));
            rows.addBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Double number(NamedCsvRecord line, String column) {
        var text = text(line, column);
        return text == null ? null : Double.valueOf(text);
    }

    private static @Nullable String text(NamedCsvRecord line, String column) {
        var text = line.getField(column);
        return text.isEmpty() ? null : text;
    }
}
