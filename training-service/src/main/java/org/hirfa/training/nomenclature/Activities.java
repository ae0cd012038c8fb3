package org.hirfa.training.nomenclature;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hirfa.countrypack.CountryPack;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.agroal.api.AgroalDataSource;

/// The activities of the nomenclature, closed ones included: a session of the past keeps its craft.
@ApplicationScoped
public class Activities {

    public static final List<String> FILES = List.of("registry/activities.csv");

    private static final Pattern CODE = Pattern.compile("[0-9]{7}");

    private final AgroalDataSource database;
    private final Session questions;
    private final CountryPack pack;

    Activities(AgroalDataSource database, Session questions, CountryPack pack) {
        this.database = database;
        this.questions = questions;
        this.pack = pack;
    }

    public boolean has(String code) {
        return CODE.matcher(code).matches() && questions
                .createNativeQuery("select exists (select 1 from activity where code = :code)", Boolean.class)
                .setParameter("code", code).getSingleResult();
    }

    /// Takes over the pack's rows; one that the pack no longer holds stays known.
    public void load() {
        try (var connection = database.getConnection(); var rows = connection.prepareStatement("""
                insert into activity (code, name_ar, name_fr, valid_from, valid_to) values (?, ?, ?, ?, ?)
                on conflict (code) do update set name_ar = excluded.name_ar, name_fr = excluded.name_fr,
                    valid_from = excluded.valid_from, valid_to = excluded.valid_to
                """)) {
            pack.csv(FILES.getFirst(), line -> add(rows, line));
            rows.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("activities not loaded", e);
        }
    }

    private static void add(PreparedStatement rows, NamedCsvRecord line) {
        try {
            rows.setString(1, line.getField("code"));
            rows.setString(2, line.getField("name_ar"));
            rows.setString(3, line.getField("name_fr"));
            for (int i = 0; i < 2; i++) {
                var day = line.getField(i == 0 ? "valid_from" : "valid_to");
                rows.setObject(4 + i, day.isEmpty() ? null : LocalDate.parse(day));
            }
            rows.addBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
