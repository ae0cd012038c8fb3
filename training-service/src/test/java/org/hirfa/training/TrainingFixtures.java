package org.hirfa.training;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.access.Role;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.testing.SettableClock;
import org.hirfa.testing.Tables;
import org.hirfa.testing.Tokens;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// What the tests stand on: people with tokens, sessions made through the real interface, people known by the registry.
@ApplicationScoped
public class TrainingFixtures {

    static final String SESSIONS = "/api/training/v1/sessions";
    static final String RELIZANE = "CAM-48";
    static final String CENTRE = "01838";
    static final String SEWING = "QUALIFICATION-SEWING";

    private final DataSource database;
    private final LegalCalendar calendar;
    private final SettableClock clock;
    private final AtomicInteger people = new AtomicInteger();

    TrainingFixtures(DataSource database, LegalCalendar calendar, SettableClock clock) {
        this.database = database;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// Back to the start: nobody enrolled anywhere, the machine's time.
    void reset() {
        clock.reset();
        Tables.empty(database, "wilaya", "chamber", "chamber_coverage", "activity", "institution", "programme", "programme_module");
    }

    LocalDate today() {
        return calendar.today();
    }

    void later(int days) {
        clock.advance(Duration.ofDays(days));
    }

    // People

    static String trainer() {
        return Tokens.user("trainer").roles(Role.TRAINING_MANAGER).institution(CENTRE).sign();
    }

    static String agent() {
        return Tokens.user("agent").roles(Role.CHAMBER_AGENT).chamber(RELIZANE).sign();
    }

    static String director() {
        return Tokens.user("director").roles(Role.CHAMBER_DIRECTOR, Role.CHAMBER_AGENT).chamber(RELIZANE).sign();
    }

    static String strangeAgent() {
        return Tokens.user("agent of Tamanrasset").roles(Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR).chamber("CAM-11").sign();
    }

    static String strangeTrainer() {
        return Tokens.user("trainer elsewhere").roles(Role.TRAINING_MANAGER).institution("01839").sign();
    }

    static String supervisor() {
        return Tokens.user("supervisor").roles(Role.NATIONAL_SUPERVISOR).sign();
    }

    static String admin() {
        return Tokens.user("admin").roles(Role.PLATFORM_ADMIN).sign();
    }

    static String artisan(UUID account) {
        return Tokens.user("artisan " + account).roles(Role.ARTISAN).account(account).sign();
    }

    /// Somebody who has applied at the chamber of Relizane, as the registry's events would have told.
    Applicant applicant() {
        return applicant(RELIZANE);
    }

    Applicant applicant(String chamber) {
        var applicant = new Applicant(UUID.randomUUID(), UUID.randomUUID(), "بلعيد", "خديجة " + "ابتثج".charAt(people.incrementAndGet() % 5));
        change("""
                insert into applicant_copy (application_id, version, person_id, account, arabic_last_name, arabic_first_name,
                    latin_last_name, latin_first_name, sex, birth_year, wilaya, chamber, status)
                values (?, 1, ?, ?, ?, ?, 'Belaïd', 'Khadidja', 'FEMALE', 1990, '48', ?, 'SUBMITTED')
                """, UUID.randomUUID(), applicant.personId(), applicant.account(), applicant.arabicLast(), applicant.arabicFirst(), chamber);
        return applicant;
    }

    /// The same for a person and an application of the test's own choice.
    void applied(UUID person, String application, long version, String chamber, String latinFirst) {
        change("""
                insert into applicant_copy (application_id, version, person_id, account, arabic_last_name, arabic_first_name,
                    latin_last_name, latin_first_name, sex, birth_year, wilaya, chamber, status)
                values (?, ?, ?, null, 'بلعيد', 'خديجة', 'Belaïd', ?, 'FEMALE', 1990, '48', ?, 'SUBMITTED')
                """, UUID.fromString(application), version, person, latinFirst, chamber);
    }

    void registered(UUID person, String artisan, String chamber, String status) {
        change("""
                insert into artisan_copy (artisan_id, version, person_id, account, registration_number, arabic_last_name, arabic_first_name,
                    latin_last_name, latin_first_name, sex, birth_year, wilaya, chamber, status)
                values (?, 3, ?, null, 'DZ-11-1', 'بلعيد', 'خديجة', 'Belaïd', 'Khadidja', 'FEMALE', 1990, '11', ?, ?)
                """, UUID.fromString(artisan), person, chamber, status);
    }

    record Applicant(UUID personId, UUID account, String arabicLast, String arabicFirst) {
        String token() {
            return artisan(account);
        }
    }

    // Requests

    static RequestSpecification as(String token) {
        return RestAssured.given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    static RequestSpecification creating(String token) {
        return as(token).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    Map<String, Object> plan(int seats) {
        return plan(seats, today(), today());
    }

    Map<String, Object> plan(int seats, LocalDate first, LocalDate last) {
        return new LinkedHashMap<>(Map.of("programme", SEWING, "chamber", RELIZANE, "institution", CENTRE,
                "venue", "قاعة 3", "startsOn", first.toString(), "endsOn", last.toString(), "seats", seats,
                "fee", Map.of("amount", 2000, "currency", "DZD"), "audience", List.of("WOMEN", "ARTISANS")));
    }

    UUID planned(Map<String, Object> plan) {
        var answer = creating(trainer()).body(plan).post(SESSIONS);
        answer.then().statusCode(201);
        return UUID.fromString(answer.path("id"));
    }

    UUID open(int seats) {
        var id = planned(plan(seats));
        act(id, "open").then().statusCode(200);
        return id;
    }

    /// An action of the manager with the current version.
    Response act(UUID session, String action) {
        return as(trainer()).header("If-Match", tag(session)).post(SESSIONS + "/" + session + "/" + action);
    }

    Response put(UUID session, String what, Object body) {
        return as(trainer()).header("If-Match", tag(session)).body(body).put(SESSIONS + "/" + session + "/" + what);
    }

    String tag(UUID session) {
        return as(trainer()).get(SESSIONS + "/" + session).header("ETag");
    }

    Response enrol(UUID session, Applicant applicant) {
        return creating(applicant.token()).body("{}").post(SESSIONS + "/" + session + "/enrolments");
    }

    UUID enrolled(UUID session, Applicant applicant) {
        var answer = enrol(session, applicant);
        answer.then().statusCode(201);
        return UUID.fromString(answer.path("id"));
    }

    Response mark(UUID session, List<UUID> present, List<UUID> absent) {
        return put(session, "attendance/" + today(), Map.of("present", present, "absent", absent));
    }

    /// Through the whole session to the certificate.
    UUID certificateOf(Applicant applicant) {
        var session = open(5);
        var enrolment = enrolled(session, applicant);
        act(session, "start").then().statusCode(200);
        mark(session, List.of(enrolment), List.of()).then().statusCode(200);
        put(session, "results", Map.of("results", List.of(Map.of("enrolmentId", enrolment, "passed", true)))).then().statusCode(200);
        act(session, "complete").then().statusCode(200);
        return UUID.fromString(as(applicant.token()).get("/api/training/v1/me/certificates").path("items[0].id"));
    }

    // What was kept

    long count(String sql, Object... values) {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> texts(String sql, Object... values) {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            var found = new ArrayList<String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The payloads of a type for an aggregate, whether the relay has moved them on or not.
    List<String> events(String type, UUID aggregate) {
        return texts("""
                select payload from (select payload, recorded_at, 0 as place, position as n from change_log where type = ? and key = ?
                    union all select payload, recorded_at, 1, entry from outbox where type = ? and key = ?) e order by place, n
                """, type, aggregate.toString(), type, aggregate.toString());
    }

    long accesses(UUID key) {
        return count("select count(*) from access_entry where person_id = ?", key);
    }

    void change(String sql, Object... values) {
        try (var connection = database.getConnection(); var update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
