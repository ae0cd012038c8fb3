package org.hirfa.funding.artisanstanding;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/// Writes what was heard of an artisan, unless something newer is already known.
@ApplicationScoped
class ArtisanCopy {

    private static final String KEEP = """
            insert into known_artisan (artisan_id, version, person_id, account, registration_number, arabic_last_name,
                arabic_first_name, latin_last_name, latin_first_name, sex, birth_year, wilaya, chamber, zone, activities,
                title, form, status, merged_into, tax_state, tax_good_until, insurance_state, insurance_good_until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (artisan_id) do update set version = excluded.version, person_id = excluded.person_id,
                account = excluded.account, registration_number = excluded.registration_number,
                arabic_last_name = excluded.arabic_last_name, arabic_first_name = excluded.arabic_first_name,
                latin_last_name = excluded.latin_last_name, latin_first_name = excluded.latin_first_name,
                sex = excluded.sex, birth_year = excluded.birth_year, wilaya = excluded.wilaya,
                chamber = excluded.chamber, zone = excluded.zone, activities = excluded.activities,
                title = excluded.title, form = excluded.form, status = excluded.status,
                merged_into = excluded.merged_into, tax_state = excluded.tax_state,
                tax_good_until = excluded.tax_good_until, insurance_state = excluded.insurance_state,
                insurance_good_until = excluded.insurance_good_until
            where known_artisan.version < excluded.version
            """;

    private final AgroalDataSource database;

    ArtisanCopy(AgroalDataSource database) {
        this.database = database;
    }

    void keep(ArtisanFact fact) {
        try (var connection = database.getConnection(); var keep = connection.prepareStatement(KEEP)) {
            keep.setObject(1, fact.artisanId());
            keep.setLong(2, fact.version());
            keep.setObject(3, fact.personId());
            keep.setObject(4, fact.account());
            keep.setString(5, fact.registrationNumber());
            keep.setString(6, fact.names().arabic().lastName());
            keep.setString(7, fact.names().arabic().firstName());
            keep.setString(8, fact.names().latin().lastName());
            keep.setString(9, fact.names().latin().firstName());
            keep.setString(10, fact.sex());
            keep.setObject(11, fact.birthYear(), Types.INTEGER);
            keep.setString(12, fact.wilaya());
            keep.setString(13, fact.chamber());
            keep.setString(14, fact.zone());
            keep.setArray(15, connection.createArrayOf("text",
                    fact.activities().stream().map(ArtisanFact.Activity::code).toArray()));
            keep.setString(16, fact.title());
            keep.setString(17, fact.form());
            keep.setString(18, fact.status());
            keep.setObject(19, fact.mergedInto());
            setDuty(keep, 20, fact.duty("TAX_DECLARATION"));
            setDuty(keep, 22, fact.duty("SOCIAL_INSURANCE"));
            keep.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("artisan not kept", e);
        }
    }

    private static void setDuty(PreparedStatement keep, int place, ArtisanFact.Duty duty) throws SQLException {
        keep.setString(place, duty.state());
        keep.setObject(place + 1, duty.goodUntil());
    }
}
