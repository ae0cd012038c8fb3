package org.hirfa.registry;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import jakarta.inject.Inject;

import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class FindingTest {

    private static final List<Enrolled> KNOWN = List.of(
            Enrolled.named("بن يوسف", "محمد أمين", "Ben Youcef", "Mohamed Amine"),
            Enrolled.named("بوعلام", "مصطفى", "Boualem", "Mostefa"),
            Enrolled.named("شريف", "فاطمة الزهراء", "Chérif", "Fatma-Zohra"),
            Enrolled.named("خداوي", "رؤوف", "Kheddaoui", "Raouf"),
            Enrolled.named("جمال الدين", "إيمان", "Djamel Eddine", "Imène"),
            Enrolled.named("قاسمي", "هدى", "Gacemi", "Houda"));
    private static final List<String> IDS = new ArrayList<>();

    @Inject
    DataSource database;

    private static synchronized List<String> ids() {
        if (IDS.isEmpty()) {
            KNOWN.forEach(person -> IDS.add(person.registered()));
        }
        return IDS;
    }

    private static ValidatableResponse find(String token, String search) {
        return as(token).queryParam("search", search).queryParam("limit", 200).get(ROOT + "/artisans").then();
    }

    /// Whom a text must find, however it is spelled; people are numbered as above.
    @ParameterizedTest
    @CsvSource({
        "0, بن يوسف", "0, بنيوسف", "0, محمّد", "0, مُحَمَّد أَمِين", "0, محمـــد بن يوسف", "0, محمد امين", "0, يوسف محمد", "0, محمد أمين بن يو",
        "0, Benyoucef", "0, Ben Youcef", "0, BEN-YOUCEF", "0, Benyoussef", "0, Ben Yousef Mohamed", "0, Mohammed Benyoucef",
        "0, Muhammad Benyoucef", "0, Benyoucef M'hamed", "0, Mohamed Amin", "0, Benyoucf", "0, benyouc", "0, Mohamed بن يوسف",
        "1, مصطفي", "1, مُصطفى بوعلام", "1, بو علام", "1, Boualam", "1, Bou Alem", "1, Bualem Mustafa", "1, Moustafa Boualem", "1, Mustapha Boualem",
        "2, شريف فاطمه", "2, فاطمة الزهرة", "2, الشريف فاطمة", "2, Cherif", "2, Sherif Fatma", "2, Chérif", "2, Charif Fatima", "2, Fatma Zohra",
        "3, خداوى", "3, رءوف", "3, رووف خداوي", "3, Khedaoui", "3, Khaddaoui", "3, Kheddawi Raouf", "3, Khedaoui Rauf",
        "4, جمال الدين", "4, جمالالدين ايمان", "4, ٱيمان جمال", "4, Jamal Eddine", "4, Djamel Imene", "4, Djamal-Eddine Imen",
        "5, هدي قاسمي", "5, قاسمى", "5, هُدَى", "5, Kasemi", "5, Gassemi Houda", "5, Huda Gacemi", "5, Gacemi"})
    void findsANameHoweverItIsSpelled(int whom, String search) {
        var artisan = ids().get(whom);

        find(Registry.AGENT, search).statusCode(200).body("items.id", hasItem(artisan));
    }

    @ParameterizedTest
    @CsvSource({"Benyoucef Houda", "محمد خداوي", "Zzyzx", "خخخخ", "Mohamed Gacemi", "شريف هدى"})
    void findsNobodyByWhatIsNotTheirs(String search) {
        var everybody = ids();

        find(Registry.AGENT, search).statusCode(200).body("items.id", not(hasItem(everybody.get(0))))
                .body("items.id", not(hasItem(everybody.get(5))));
    }

    @Test
    void findsByEachNumberInAnyDigits() {
        var number = Enrolled.newPhone();
        var artisan = Enrolled.named("رقمي", "نمرة", "Raqmi", "Nemra").reachedAt(number).registered();
        String registration = as(Registry.AGENT).get(ROOT + "/artisans/" + artisan).path("registrationNumber");
        String card = as(Registry.AGENT).get(ROOT + "/artisans/" + artisan + "/cards").path("items[0].number");

        for (var text : List.of(registration, registration.toLowerCase(), registration.substring(2), inArabicDigits(registration),
                inArabicDigits(registration.substring(2)), registration.substring(0, 5) + " " + registration.substring(5), card, card.toLowerCase(),
                inArabicDigits(card), number, "+213" + number.substring(1), "00213 " + number.substring(1), inArabicDigits(number),
                number.substring(0, 4) + " " + number.substring(4, 6) + "-" + number.substring(6))) {
            find(Registry.AGENT, text).statusCode(200).body("items.id", hasItem(artisan));
            find(Registry.AGENT_OF_TAMANRASSET, text).statusCode(200).body("items.id", not(hasItem(artisan)));
        }
        for (var text : List.of(registration, card)) {
            find(Registry.SUPERVISOR, text).statusCode(200).body("items.id", contains(artisan));
        }
        find(Registry.AGENT_OF_TAMANRASSET, "Raqmi").body("items", empty());
        find(Registry.SUPERVISOR, "Raqmi").body("items.id", hasItem(artisan));
        find(Registry.AGENT, registration.substring(0, 12) + (registration.charAt(12) == '0' ? '1' : '0')).body("items", empty());
    }

    @Test
    void aSupervisorDoesNotLearnWhoseNumberItIsWithoutAReason() {
        var number = Enrolled.newPhone();
        var artisan = Enrolled.named("محجوب", "رقم", "Mahdjoub", "Raqm").reachedAt(number).registered();
        var supervisor = org.hirfa.testing.Tokens.user("supervisor." + UUID.randomUUID()).roles(org.hirfa.access.Role.NATIONAL_SUPERVISOR).sign();

        find(supervisor, number).statusCode(200).body("items", empty());
        as(supervisor).contentType("application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"artisanId\": \"%s\", \"reason\": \"Complaint 2026/119: two files are said to share a number\"}".formatted(artisan))
                .post(ROOT + "/break-glass").then().statusCode(201);
        find(supervisor, number).statusCode(200).body("items.id", contains(artisan));
    }

    private static String inArabicDigits(String text) {
        var written = new StringBuilder();
        text.chars().forEach(letter -> written.append(letter >= '0' && letter <= '9' ? (char) ('٠' + letter - '0') : (char) letter));
        return written.toString();
    }

    @Test
    void thePhoneIsNowhereInClear() throws SQLException {
        var number = Enrolled.newPhone();
        Enrolled.named("سري", "رقم", "Sirri", "Raqm").reachedAt(number).registered();

        try (var connection = database.getConnection(); var select = connection.prepareStatement("""
                select count(*) from person p join artisan a on a.person_id = p.id join artisan_search s on s.artisan_id = a.id
                 where position(? in (to_jsonb(p)::text || to_jsonb(s)::text)) > 0
                """)) {
            select.setString(1, number.substring(1));
            try (var row = select.executeQuery()) {
                row.next();
                assertThat(row.getInt(1)).isZero();
            }
        }
    }

    @Test
    void theBestMatchComesFirst() {
        var soundsToo = Enrolled.named("مرتبة", "رابع", "Qorbasmli", "Rabe").registered();
        var sounds = Enrolled.named("مرتبة", "ثالث", "Corbesmly", "Thaleth").registered();
        var resembles = Enrolled.named("مرتبة", "ثاني", "Korbasmilane", "Thani").registered();
        var begins = Enrolled.named("مرتبة", "خامس", "Korbasmlin", "Khames").registered();
        var exact = Enrolled.named("مرتبة", "أول", "Korbasmli", "Awal").registered();

        find(Registry.AGENT, "Korbasmli").body("items.id", contains(exact, begins, soundsToo, sounds, resembles));
    }

    @Test
    void pagesFollowOneAnotherThroughEqualNamesAndAllRanks() {
        var all = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            all.add(Enrolled.named("صفحاوي", "رقم", "Safhawi", "Raqm").registered());
        }
        all.add(Enrolled.named("صفحاوي", "رقم", "Safhawiya", "Raqm").registered());
        all.add(Enrolled.named("صفحاوي", "رقم", "Safhaoui", "Raqm").registered());
        for (var size : List.of(1, 2, 3, 5)) {
            var walked = new ArrayList<String>();
            String cursor = null;
            do {
                var page = as(Registry.AGENT).queryParam("search", "Safhawi").queryParam("limit", size);
                var answer = (cursor == null ? page : page.queryParam("cursor", cursor)).get(ROOT + "/artisans").then().statusCode(200).extract();
                walked.addAll(answer.<List<String>>path("items.id"));
                cursor = answer.path("next");
            } while (cursor != null);
            assertThat(walked).containsExactlyElementsOf(all);
        }
    }

    @Test
    void filtersNarrowAndRefuseWhatNoEntryCanBe() {
        var artisan = Enrolled.named("مصفى", "فلتر", "Musaffa", "Filter").registered();
        var other = Enrolled.named("مصفى", "فلتر", "Musaffa", "Filter").of("48-yellel").registered();

        for (var filter : List.of("activity=0590001", "commune=48-relizane", "status=ACTIVE", "title=ARTISAN", "form=INDIVIDUAL")) {
            as(Registry.AGENT).get(ROOT + "/artisans?search=Musaffa&" + filter).then().statusCode(200).body("items.id", hasItem(artisan));
        }
        for (var filter : List.of("activity=0190001", "commune=48-yellel", "status=SUSPENDED", "title=MASTER_ARTISAN", "form=ENTERPRISE")) {
            as(Registry.AGENT).get(ROOT + "/artisans?search=Musaffa&" + filter).then().statusCode(200).body("items.id", not(hasItem(artisan)));
        }
        as(Registry.AGENT).get(ROOT + "/artisans?commune=48-yellel&limit=200").then().body("items.id", hasItem(other));
        for (var filter : List.of("activity=9999999", "commune=nowhere", "status=GONE", "title=king", "form=x", "registrationNumber=DZ1",
                "cursor=AAAA", "status=", "names=x")) {
            as(Registry.AGENT).get(ROOT + "/artisans?" + filter).then().statusCode(400).contentType("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "---", "'", "\"", "\\", "؟", "\u202E", "&|!():*", "ـ"})
    void refusesToLookForNothing(String search) {
        find(Registry.AGENT, search).statusCode(400).body("errors[0].pointer", equalTo("search"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Benyoucef'; drop table artisan; --", "Ben%Youcef", "Benyou_cef'\"", "Benyoucef & !x:*", "\u202Eبنيوسف\u202C",
        "Benyoucef\\", "'Benyoucef':*B", "(((Benyoucef", "ben\u200Dyoucef"})
    void whatIsNoLetterNeitherHarmsNorHelps(String search) {
        find(Registry.AGENT, search).statusCode(200);
    }

    @Test
    void refusesALongOne() {
        assertThat(find(Registry.AGENT, "a".repeat(10_000)).extract().statusCode()).isIn(400, 414);
        find(Registry.AGENT, "ا".repeat(101)).statusCode(400).body("errors[0].code", equalTo("wrong-length"));
        find(Registry.AGENT, "a b c d e f g h i").statusCode(400).body("errors[0].code", equalTo("wrong-length"));
        find(Registry.AGENT, "é".repeat(100)).statusCode(200);
    }

    @Test
    void followsEachChangeOfTheRegister() throws SQLException {
        var artisan = Enrolled.named("تابع", "متابع", "Tabimou", "Mutabi").registered();
        assertThat(row(artisan)).isEqualTo("48 48-relizane ACTIVE ARTISAN INDIVIDUAL {0590001}");
        as(Registry.DIRECTOR).header("If-Match", "*").contentType("application/json").body("{\"reason\": \"a reason to stop\"}")
                .post(ROOT + "/artisans/{id}/suspend", artisan);
        var status = as(Registry.AGENT).get(ROOT + "/artisans/" + artisan).then().extract().<String>path("status");
        assertThat(row(artisan)).contains(" " + status + " ");
        find(Registry.AGENT, "Tabimou").body("items.status", contains(status));
    }

    private String row(String artisan) throws SQLException {
        try (var connection = database.getConnection(); var select = connection.prepareStatement("""
                select concat_ws(' ', wilaya, commune, status, title, form, activities) from artisan_search where artisan_id = ?
                """)) {
            select.setObject(1, UUID.fromString(artisan));
            try (var row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    @Test
    void aSearchThatTakesTooLongIsStoppedAndSaysSo() throws SQLException {
        ids();
        try (var connection = database.getConnection(); var lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            lock.execute("lock table artisan_search in access exclusive mode");
            find(Registry.AGENT, "Benyoucef").statusCode(422).body("type", equalTo("/problems/search-too-broad"));
            connection.rollback();
        }
        find(Registry.AGENT, "Benyoucef").statusCode(200);
    }

    @Test
    void whoIsShownIsRecorded() {
        var artisan = Enrolled.named("مسجل", "نظرة", "Mousadjal", "Nadhra").registered();
        find(Registry.AGENT, "Mousadjal Nadhra").body("items.id", contains(artisan));
        as(Registry.AUDITOR).get(ROOT + "/artisans/" + artisan + "/accesses").then().statusCode(200)
                .body("items.reader", hasItem("agent.relizane"));
    }
}
