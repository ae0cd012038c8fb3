package org.hirfa.registry.concern;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
class EscalatingTest {

    @Inject
    Escalating escalating;
    @Inject
    LegalCalendar calendar;
    @Inject
    AgroalDataSource database;

    @Test
    void aLateConcernGoesUpOnceWhoeverLooks() throws Exception {
        var late = stored("CHAMBER", "ROUTED", -1);
        var inTime = stored("CHAMBER", "ROUTED", 0);
        var answered = stored("CHAMBER", "ANSWERED", -1);

        try (var replicas = Executors.newFixedThreadPool(4)) {
            var turns = new ArrayList<Future<Integer>>();
            for (var i = 0; i < 8; i++) {
                turns.add(replicas.submit(escalating::turn));
            }
            for (var turn : turns) {
                turn.get();
            }
        }
        escalating.turn();

        assertThat(text("select status || office || escalations from concern where id = ?", late)).isEqualTo("ESCALATEDNATIONAL_CHAMBER1");
        assertThat(text("select answer_due_on::text from concern where id = ?", late)).isEqualTo(calendar.today().plusDays(45).toString());
        assertThat(text("select count(*)::text from concern_step where concern_id = ?", late)).isEqualTo("1");
        assertThat(text("select status from concern where id = ?", inTime)).isEqualTo("ROUTED");
        assertThat(text("select status from concern where id = ?", answered)).isEqualTo("ANSWERED");
    }

    @Test
    void aboveTheNationalChamberThereIsNobody() throws Exception {
        var late = stored("NATIONAL_CHAMBER", "ESCALATED", -1);

        escalating.turn();
        escalating.turn();

        assertThat(text("select status || office || escalations from concern where id = ?", late)).isEqualTo("ESCALATEDNATIONAL_CHAMBER0");
        assertThat(text("select string_agg(note, ',') from concern_step where concern_id = ?", late)).isEqualTo("OVERDUE");
    }

    private UUID stored(String office, String status, int dueInDays) throws SQLException {
        var organisation = UUID.randomUUID();
        var id = UUID.randomUUID();
        try (var connection = database.getConnection(); var insert = connection.prepareStatement("""
                insert into organisation (id, code, kind, level, name_ar, name_fr, purpose, activities, commune, address_line,
                    contact_public, status, supervisor_overdue, search_text, created_at, changed_at, version)
                values (?, ?, 'ASSOCIATION', 'NONE', 'جمعية', 'Association', '', array['0590001'], '48-relizane', '', false, 'APPROVED',
                    false, '', now(), now(), 0)
                """); var concern = connection.prepareStatement("""
                insert into concern (id, organisation_id, category, commune, body, status, office, was_at_chamber, answer_due_on,
                    escalations, raised_at, version)
                values (?, ?, 'PREMISES', '48-relizane', 'text', ?, ?, true, ?, 0, now(), 0)
                """)) {
            insert.setObject(1, organisation);
            insert.setString(2, "E-" + organisation);
            insert.executeUpdate();
            concern.setObject(1, id);
            concern.setObject(2, organisation);
            concern.setString(3, status);
            concern.setString(4, office);
            concern.setObject(5, calendar.today().plusDays(dueInDays));
            concern.executeUpdate();
        }
        return id;
    }

    private String text(String sql, UUID id) throws SQLException {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            try (var rows = select.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        }
    }
}
