package org.hirfa.registry;

import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.ProblemException;
import org.hirfa.registry.artisan.By;
import org.hirfa.registry.artisan.Departure;
import org.hirfa.registry.artisan.RegisterChange;
import org.hirfa.registry.artisan.RegisterChanges;
import org.hirfa.registry.artisan.RegistrationChanged.Change;
import org.hirfa.registry.artisan.Sets;
import org.hirfa.registry.artisan.Title;
import org.hirfa.testing.EventContract;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hirfa.registry.Registry.AGENT;
import static org.hirfa.registry.Registry.AGENT_OF_TAMANRASSET;
import static org.hirfa.registry.Registry.DIRECTOR;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.SUPERVISOR;
import static org.hirfa.registry.Registry.as;

/// What other features have done to an entry: the register itself sees to it that it is possible, kept and told.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class RegisterChangesTest {

    @Inject
    RegisterChanges changes;
    @Inject
    LegalCalendar calendar;
    @Inject
    AgroalDataSource database;

    private String artisan = "";
    private UUID id = UUID.randomUUID();

    @BeforeEach
    void anArtisan() {
        artisan = entered();
        id = UUID.fromString(artisan);
    }

    private static String entered() {
        return Registry.accepted(Registry.artisan("changed" + UUID.randomUUID()));
    }

    private static void within(Runnable change) {
        QuarkusTransaction.requiringNew().run(change);
    }

    private void make(UUID entry, Change change, Sets sets) {
        within(() -> changes.make(entry, new RegisterChange(change, sets, calendar.today(), "test", By.REGISTER)));
    }

    private static void refused(Runnable change, String slug) {
        assertThatThrownBy(() -> within(change)).isInstanceOfSatisfying(ProblemException.class,
                refusal -> assertThat(refusal.type().slug()).isEqualTo(slug));
    }

    private void told(String type, String part) {
        var last = Events.of(database, id).getLast();
        assertThat(last.type()).isEqualTo(type);
        assertThat(last.payload()).contains(part);
        EventContract.assertValid(type, last.payload());
    }

    @Test
    void anEntryFollowsItsCommuneIntoAnotherWilayaWithNumberAndCard() {
        String number = Entries.read(AGENT, artisan).extract().path("registrationNumber");
        String card = as(SUPERVISOR).get(ROOT + "/artisans/" + artisan + "/cards").path("items[0].id");

        within(() -> changes.rehome(id, "11", calendar.today().minusYears(3), "law", By.REGISTER));

        Entries.read(AGENT, artisan).statusCode(404);
        Entries.read(AGENT_OF_TAMANRASSET, artisan).statusCode(200).body("wilaya", equalTo("11")).body("commune", equalTo("48-relizane"))
                .body("chamber", equalTo("CAM-11")).body("registrationNumber", equalTo(number));
        assertThat(as(SUPERVISOR).get(ROOT + "/artisans/" + artisan + "/cards").<String>path("items[0].id")).isEqualTo(card);
        as(SUPERVISOR).get(ROOT + "/artisans/{id}/history", artisan).then().body("items[1].change", equalTo("REHOMED"))
                .body("items[1].effectiveOn", equalTo(calendar.today().toString())).body("items[1].reason", equalTo("law"));
        told("artisan.changed.v1", "CAM-11");
    }

    @Test
    void whoHasLeftTheRegisterIsRehomedToo() {
        make(id, Change.SUSPENDED, Sets.NOTHING);
        within(() -> changes.rehome(id, "11", calendar.today(), "law", By.REGISTER));
        make(id, Change.STRUCK_OFF, Sets.leaves(Departure.EX_OFFICIO));

        within(() -> changes.rehome(id, "48", calendar.today(), "law", By.REGISTER));

        Entries.read(AGENT, artisan).statusCode(200).body("status", equalTo("STRUCK_OFF")).body("wilaya", equalTo("48"));
    }

    @Test
    void aTransferLapsesWhenTheLawHasBroughtTheFileAlready() {
        var transfer = offered();

        within(() -> changes.rehome(id, "48", calendar.today(), "the same chamber", By.REGISTER));
        as(AGENT).get(ROOT + "/transfers/" + transfer).then().body("state", equalTo("OFFERED"));

        within(() -> changes.rehome(id, "11", calendar.today(), "law", By.REGISTER));
        as(SUPERVISOR).get(ROOT + "/transfers/" + transfer).then().body("state", equalTo("LAPSED"));
        as(Registry.DIRECTOR_OF_TAMANRASSET).header("If-Match", "*").post(ROOT + "/transfers/{id}/accept", transfer).then().statusCode(409)
                .body("type", equalTo("/problems/transfer-state"));
    }

    @Test
    void aTransferLapsesWhenTheEntryTurnsOutToBeADouble() {
        var transfer = offered();
        var kept = UUID.fromString(entered());

        within(() -> changes.mergeInto(id, kept, "double", By.REGISTER));

        as(SUPERVISOR).get(ROOT + "/transfers/" + transfer).then().body("state", equalTo("LAPSED"));
    }

    private String offered() {
        return Entries.add(DIRECTOR, artisan, "transfers", """
                {"commune": "11-tamanrasset", "zone": "URBAN", "reason": "moves south"}""").statusCode(201)
                .body("state", equalTo("OFFERED")).extract().path("id");
    }

    @Test
    void aTitleIsGrantedToWhoIsInTheRegisterAndStays() {
        within(() -> changes.grantTitle(id, Title.MASTER_ARTISAN, "jury of May", By.REGISTER));

        Entries.read(AGENT, artisan).body("title", equalTo("MASTER_ARTISAN"));
        told("artisan.changed.v1", "MASTER_ARTISAN");
        make(id, Change.SUSPENDED, Sets.NOTHING);
        Entries.read(AGENT, artisan).body("title", equalTo("MASTER_ARTISAN")).body("status", equalTo("SUSPENDED"));
        make(id, Change.STRUCK_OFF, Sets.leaves(Departure.VOLUNTARY));
        refused(() -> changes.grantTitle(id, Title.ARTISAN, "late", By.REGISTER), "artisan-state");
        assertThat(Entries.changes(artisan)).containsExactly("REGISTERED", "AMENDED", "SUSPENDED", "STRUCK_OFF");
    }

    @Test
    void aDoubleStandsAsideAndComesBackAsItStood() {
        var kept = entered();
        make(id, Change.SUSPENDED, Sets.NOTHING);

        within(() -> changes.mergeInto(id, UUID.fromString(kept), "the same person", By.REGISTER));

        Entries.read(SUPERVISOR, artisan).body("mergedInto", equalTo(kept)).body("status", equalTo("SUSPENDED"));
        told("artisan.changed.v1", kept);
        refused(() -> changes.mergeInto(id, UUID.fromString(kept), "again", By.REGISTER), "artisan-state");
        refused(() -> changes.mergeInto(UUID.fromString(kept), id, "round", By.REGISTER), "artisan-state");
        refused(() -> changes.grantTitle(id, Title.MASTER_ARTISAN, "no", By.REGISTER), "artisan-state");

        within(() -> changes.unmerge(id, "two brothers", By.REGISTER));
        Entries.read(SUPERVISOR, artisan).body("mergedInto", nullValue()).body("status", equalTo("SUSPENDED"));
        refused(() -> changes.unmerge(id, "again", By.REGISTER), "artisan-state");
        assertThat(Entries.changes(artisan)).containsExactly("REGISTERED", "SUSPENDED", "MERGED", "UNMERGED");
        assertThat(Entries.changes(kept)).containsExactly("REGISTERED");
    }

    @Test
    void ofTwoEntriesMergedIntoEachOtherAtOnceOneStays() throws Exception {
        var other = UUID.fromString(entered());
        var merged = AtOnce.times(2, n -> {
            try {
                within(() -> changes.mergeInto(n == 0 ? id : other, n == 0 ? other : id, "at once", By.REGISTER));
                return true;
            } catch (ProblemException refusal) {
                return false;
            }
        });

        assertThat(merged).containsExactlyInAnyOrder(true, false);
        assertThat(Rows.texts(database, "select id from artisan where id in (?, ?) and merged_into is not null", id, other)).hasSize(1);
    }

    /// Also of who has left: the public page and the search would go on with the slip.
    @Test
    void aCorrectedNameIsToldOfEverybodyWhoHasAnEntry() {
        UUID person = UUID.fromString(Entries.read(AGENT, artisan).extract().path("personId"));
        make(id, Change.STRUCK_OFF, Sets.leaves(Departure.VOLUNTARY));
        Rows.change(database, "update person set latin_last_name = 'Benyoussef' where id = ?", person);

        within(() -> changes.amendedPerson(person, "slip of the pen", By.REGISTER));

        Entries.read(AGENT, artisan).body("status", equalTo("STRUCK_OFF"));
        told("artisan.changed.v1", "Benyoussef");
        assertThat(Entries.changes(artisan)).containsExactly("REGISTERED", "STRUCK_OFF", "AMENDED");
    }

    @Test
    void ofWhoHasNoEntryNothingIsTold() {
        var told = Rows.texts(database, "select count(*) from artisan_version");
        within(() -> changes.amendedPerson(UUID.randomUUID(), "nobody", By.REGISTER));
        assertThat(Rows.texts(database, "select count(*) from artisan_version")).isEqualTo(told);
        refused(() -> changes.rehome(UUID.randomUUID(), "11", calendar.today(), "nobody", By.REGISTER), "not-found");
        refused(() -> changes.mergeInto(UUID.randomUUID(), id, "nobody", By.REGISTER), "not-found");
    }

    @Test
    void aDayBeforeTheEntryOrToComeIsRefused() {
        for (var day : List.of(calendar.today().minusDays(1), calendar.today().plusDays(1))) {
            refused(() -> changes.make(id, new RegisterChange(Change.AMENDED, Sets.NOTHING, day, "x", By.REGISTER)), "invalid-input");
        }
        assertThat(Entries.changes(artisan)).containsExactly("REGISTERED");
    }
}
