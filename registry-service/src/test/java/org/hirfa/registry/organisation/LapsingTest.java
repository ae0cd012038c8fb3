package org.hirfa.registry.organisation;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class LapsingTest {

    @Inject
    Lapsing lapsing;
    @Inject
    LegalCalendar calendar;
    @Inject
    AgroalDataSource database;

    @Test
    void anApprovalHoldsThroughItsLastDayAndThenExpiresOnce() throws Exception {
        var past = stored("approved_until", calendar.today().minusDays(1));
        var last = stored("approved_until", calendar.today());

        while (lapsing.turn() > 0) {
            assertThat(past).isNotNull();
        }

        assertThat(text("select status from organisation where id = ?", past)).isEqualTo("EXPIRED");
        assertThat(text("select string_agg(what, ',') from organisation_step where organisation_id = ?", past)).isEqualTo("EXPIRED");
        assertThat(told(past)).isEqualTo("1");
        assertThat(text("select status from organisation where id = ?", last)).isEqualTo("APPROVED");
    }

    @Test
    void aSupervisorNotReplacedInTimeIsToldOnce() throws Exception {
        var late = stored("supervisor_due_on", calendar.today().minusDays(1));
        var inTime = stored("supervisor_due_on", calendar.today());

        while (lapsing.turn() > 0) {
            assertThat(late).isNotNull();
        }

        assertThat(text("select supervisor_overdue::text from organisation where id = ?", late)).isEqualTo("true");
        assertThat(text("select string_agg(what, ',') from organisation_step where organisation_id = ?", late)).isEqualTo("SUPERVISOR_OVERDUE");
        assertThat(told(late)).isEqualTo("1");
        assertThat(text("select supervisor_overdue::text from organisation where id = ?", inTime)).isEqualTo("false");
    }

    private String told(UUID id) throws SQLException {
        return text("select ((select count(*) from change_log where key = ?::text) + (select count(*) from outbox where key = ?::text))::text",
                id, id);
    }

    private UUID stored(String column, LocalDate day) throws SQLException {
        var id = UUID.randomUUID();
        try (var connection = database.getConnection(); var insert = connection.prepareStatement("""
                insert into organisation (id, code, kind, level, name_ar, name_fr, purpose, activities, commune, address_line,
                    contact_public, status, decided_on, %s, supervisor_overdue, search_text, created_at, changed_at, version)
                values (?, ?, 'ASSOCIATION', 'NONE', 'جمعية', 'Association', '', array['0590001'], '48-relizane', '', false, 'APPROVED',
                    date '2021-01-01', ?, false, '', now(), now(), 0)
                """.formatted(column))) {
            insert.setObject(1, id);
            insert.setString(2, ("L-" + id).toUpperCase(java.util.Locale.ROOT));
            insert.setObject(3, day);
            insert.executeUpdate();
        }
        return id;
    }

    private String text(String sql, UUID... ids) throws SQLException {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(sql)) {
            for (var i = 0; i < ids.length; i++) {
                select.setObject(i + 1, ids[i]);
            }
            try (var rows = select.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        }
    }
}
