package org.hirfa.funding.artisanstanding;

import java.sql.SQLException;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/// Writes what was heard of a certificate, unless something newer is already known.
@ApplicationScoped
class CertificateCopy {

    private static final String KEEP = """
            insert into known_certificate (certificate_id, version, person_id, account, artisan_id, programme, kind,
                opens_registration, activities, issued_on, valid_until, status)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (certificate_id) do update set version = excluded.version, person_id = excluded.person_id,
                account = excluded.account, artisan_id = excluded.artisan_id, programme = excluded.programme,
                kind = excluded.kind, opens_registration = excluded.opens_registration,
                activities = excluded.activities, issued_on = excluded.issued_on, valid_until = excluded.valid_until,
                status = excluded.status
            where known_certificate.version < excluded.version
            """;

    private final AgroalDataSource database;

    CertificateCopy(AgroalDataSource database) {
        this.database = database;
    }

    void keep(CertificateFact fact) {
        try (var connection = database.getConnection(); var keep = connection.prepareStatement(KEEP)) {
            keep.setObject(1, fact.certificateId());
            keep.setLong(2, fact.version());
            keep.setObject(3, fact.personId());
            keep.setObject(4, fact.account());
            keep.setObject(5, fact.artisanId());
            keep.setString(6, fact.programme());
            keep.setString(7, fact.kind());
            keep.setBoolean(8, fact.opensRegistration());
            keep.setArray(9, connection.createArrayOf("text", fact.activities().toArray()));
            keep.setObject(10, fact.issuedOn());
            keep.setObject(11, fact.validUntil());
            keep.setString(12, fact.status());
            keep.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("certificate not kept", e);
        }
    }
}
