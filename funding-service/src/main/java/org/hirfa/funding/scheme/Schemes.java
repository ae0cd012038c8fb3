package org.hirfa.funding.scheme;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.problem.Multilingual;
import org.hirfa.problem.StandardProblem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.agroal.api.AgroalDataSource;

/// The schemes of the country with all their versions.
@ApplicationScoped
public class Schemes {

    private final AgroalDataSource database;
    private final ObjectMapper json;

    Schemes(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// A text of any other shape names no scheme, and is never looked for.
    private static final Pattern CODE = Pattern.compile("[A-Z0-9-]{0,60}");

    /// What the scheme's own document says of it, apart from its versions.
    record Heading(String code, String agency, String kind, Multilingual titles) {}

    /// Should versions overlap, the one that began last counts.
    public Optional<SchemeInForce> inForce(String code, LocalDate day) {
        return one("""
                v.listed and v.valid_from <= ? and coalesce(v.valid_to, 'infinity') >= ? order by v.valid_from desc limit 1
                """, code, select -> {
            select.setObject(2, day);
            select.setObject(3, day);
        });
    }

    /// The first day on which a scheme was over, when it was in force before `day`.
    public Optional<LocalDate> overSince(String code, LocalDate day) {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(
                "select max(valid_to) + 1 from scheme_version where listed and scheme = ? and valid_to < ?")) {
            select.setString(1, code);
            select.setObject(2, day);
            try (var row = select.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getObject(1, LocalDate.class));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("scheme not readable", e);
        }
    }

    /// Also of a scheme that the pack no longer names: its dossiers still have a title.
    public Optional<Multilingual> titles(String code) {
        return CODE.matcher(code).matches()
                ? headings("code = ?", select -> select.setString(1, code)).stream().findFirst().map(Heading::titles)
                : Optional.empty();
    }

    /// In the order of their codes.
    List<Heading> after(String code, int limit) {
        if (!CODE.matcher(code).matches()) {
            throw StandardProblem.INVALID_INPUT.because().at("cursor", "invalid");
        }
        return headings("listed and code collate \"C\" > ? order by code collate \"C\" limit ?", select -> {
            select.setString(1, code);
            select.setInt(2, limit);
        });
    }

    Optional<Heading> heading(String code) {
        return CODE.matcher(code).matches()
                ? headings("listed and code = ?", select -> select.setString(1, code)).stream().findFirst() : Optional.empty();
    }

    /// Newest first.
    List<SchemeVersion> versionsOf(String code) {
        return read("select content from scheme_version where scheme = ? and listed order by valid_from desc",
                select -> select.setString(1, code), SchemeVersion.class);
    }

    private List<Heading> headings(String condition, Binding binding) {
        return read("select content from scheme where " + condition, binding, Heading.class);
    }

    private Optional<SchemeInForce> one(String condition, String code, Binding binding) {
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        try (var connection = database.getConnection(); var select = connection.prepareStatement("""
                select s.content, v.content, v.checksum from scheme s join scheme_version v on v.scheme = s.code
                where s.code = ? and\s""" + condition)) {
            select.setString(1, code);
            binding.bind(select);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                var heading = json.readValue(row.getString(1), Heading.class);
                var version = json.readValue(row.getString(2), SchemeVersion.class);
                return Optional.of(new SchemeInForce(heading.code(), heading.agency(), heading.kind(), heading.titles(),
                        version, row.getString(3)));
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("scheme not readable", e);
        }
    }

    private <T> List<T> read(String sql, Binding binding, Class<T> type) {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(sql)) {
            binding.bind(select);
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(json.readValue(rows.getString(1), type));
                }
                return found;
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("schemes not readable", e);
        }
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
