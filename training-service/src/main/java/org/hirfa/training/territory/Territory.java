package org.hirfa.training.territory;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hirfa.countrypack.CountryPack;
import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;

/// Where things are, and which chamber is in charge there.
@ApplicationScoped
public class Territory {

    public static final List<String> FILES =
            List.of("registry/wilayas.csv", "registry/chambers.csv", "registry/chamber-coverage.csv");

    private static final Pattern CODE = Pattern.compile("[0-9]{2}");

    private final AgroalDataSource database;
    private final Session questions;
    private final CountryPack pack;

    Territory(AgroalDataSource database, Session questions, CountryPack pack) {
        this.database = database;
        this.questions = questions;
        this.pack = pack;
    }

    public boolean hasWilaya(String code) {
        return CODE.matcher(code).matches() && questions
                .createNativeQuery("select exists (select 1 from wilaya where code = :code)", Boolean.class)
                .setParameter("code", code).getSingleResult();
    }

    /// The wilaya in which the chamber has its seat, if there is such a chamber.
    public Optional<String> seatOf(String chamber) {
        return questions.createNativeQuery("select seat_wilaya from chamber where code = :code", String.class)
                .setParameter("code", chamber).uniqueResultOptional();
    }

    public boolean covers(String chamber, String wilaya, LocalDate day) {
        return questions.createNativeQuery("""
                select exists (select 1 from chamber_coverage where chamber_code = :chamber and wilaya_code = :wilaya
                    and valid_from <= :day and (valid_to is null or valid_to >= :day))
                """, Boolean.class)
                .setParameter("chamber", chamber).setParameter("wilaya", wilaya).setParameter("day", day)
                .getSingleResult();
    }

    /// Puts the pack's rows in the place of those that were there.
    public void load() {
        replace("wilaya", "insert into wilaya (code, name_ar, name_fr, valid_from, valid_to) values (?, ?, ?, ?, ?)",
                FILES.get(0), "code", "name_ar", "name_fr", "valid_from:date", "valid_to:date");
        replace("chamber", """
                insert into chamber (code, name_ar, name_fr, seat_wilaya, valid_from, valid_to) values (?, ?, ?, ?, ?, ?)
                """, FILES.get(1), "code", "name_ar", "name_fr", "seat_wilaya", "valid_from:date", "valid_to:date");
        replace("chamber_coverage", """
                insert into chamber_coverage (chamber_code, wilaya_code, valid_from, valid_to) values (?, ?, ?, ?)
                """, FILES.get(2), "chamber_code", "wilaya_code", "valid_from:date", "valid_to:date");
    }

    private void replace(String table, String insert, String file, String... columns) {
        try (var connection = database.getConnection(); var statement = connection.createStatement();
                var rows = connection.prepareStatement(insert)) {
            statement.executeUpdate("delete from " + table);
            var lines = new ArrayList<List<String>>();
            pack.csv(file, line -> lines.add(List.of(columns).stream().map(column -> line.getField(plain(column))).toList()));
            for (var line : lines) {
                bind(rows, line, columns);
                rows.addBatch();
            }
            rows.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(file + " not loaded", e);
        }
    }

    private static void bind(PreparedStatement rows, List<String> line, String... columns) throws SQLException {
        for (int i = 0; i < columns.length; i++) {
            var text = line.get(i);
            rows.setObject(i + 1, columns[i].endsWith(":date") ? day(text) : text);
        }
    }

    private static String plain(String column) {
        return column.replace(":date", "");
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
