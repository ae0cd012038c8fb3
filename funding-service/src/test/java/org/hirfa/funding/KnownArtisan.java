package org.hirfa.funding;

import java.util.UUID;

import org.hirfa.access.Role;
import org.hirfa.testing.Tokens;

/// An artisan of a test, with the defaults of somebody whom ANADE could help, but for the card.
public class KnownArtisan {

    public static final String POTTERY = "0112345";

    private final FundingFixtures fixtures;
    public final UUID id = UUID.randomUUID();
    public final UUID person = UUID.randomUUID();
    public final UUID account = UUID.randomUUID();
    public final String number = "DZ%011d".formatted(id.getMostSignificantBits() >>> 29);
    private String wilaya = "48";
    private String chamber = "CAM-48";
    private String zone = "\"RURAL\"";
    private String status = "ACTIVE";
    private String birthYear = "1990";
    private long version = 1;

    KnownArtisan(FundingFixtures fixtures) {
        this.fixtures = fixtures;
    }

    public KnownArtisan of(String wilayaCode, String chamberCode) {
        wilaya = wilayaCode;
        chamber = chamberCode;
        return this;
    }

    public KnownArtisan zone(String zoneCode) {
        zone = '"' + zoneCode + '"';
        return this;
    }

    public KnownArtisan standing(String state) {
        status = state;
        return this;
    }

    public KnownArtisan born(Integer year) {
        birthYear = String.valueOf(year);
        return this;
    }

    public KnownArtisan version(long number) {
        version = number;
        return this;
    }

    public KnownArtisan known() {
        fixtures.hears("funding.artisan-facts", "artisan.registered.v1", fact());
        return this;
    }

    public KnownArtisan holdingCard() {
        known();
        fixtures.hears("funding.card-facts", "card.issued.v1", card(UUID.randomUUID(), 1, "ACTIVE"));
        return this;
    }

    public String fact() {
        return """
                {"artisanId": "%s", "version": %d, "personId": "%s", "account": "%s", "registrationNumber": "%s",
                 "names": {"arabic": {"lastName": "بلقاسم", "firstName": "يمينة"},
                           "latin": {"lastName": "Belkacem", "firstName": "Yamina"}},
                 "sex": "FEMALE", "birthYear": %s, "wilaya": "%s", "commune": "48-relizane", "chamber": "%s", "zone": %s,
                 "activities": [{"code": "%s", "main": true}], "title": "ARTISAN", "form": "INDIVIDUAL", "mode": "AT_HOME",
                 "status": "%s", "registeredOn": "2026-01-15", "effectiveOn": "2026-01-15"}
                """.formatted(id, version, person, account, number, birthYear, wilaya, chamber, zone, POTTERY, status);
    }

    public String card(UUID cardId, long cardVersion, String state) {
        return """
                {"cardId": "%s", "version": %d, "artisanId": "%s", "registrationNumber": "%s", "cardNumber": "C00000000123",
                 "status": "%s", "validFrom": "2026-01-20", "validUntil": "2036-01-20"}
                """.formatted(cardId, cardVersion, id, number, state);
    }

    public String certificate(UUID certificateId, long certificateVersion, String state) {
        return """
                {"certificateId": "%s", "version": %d, "number": "DZ-F26-4829301746805-75", "personId": "%s", "account": null, "artisanId": null,
                 "programme": "QUAL-POTTERY", "kind": "QUALIFICATION", "opensRegistration": true, "activities": ["%s"],
                 "titles": {"ar": "الفخار", "fr": "Poterie", "en": "Pottery"}, "issuedOn": "2026-02-01", "validUntil": null, "status": "%s",
                 "chamber": "CAM-48", "institution": null}
                """.formatted(certificateId, certificateVersion, person, POTTERY, state);
    }

    public String token() {
        return Tokens.user("artisan-" + account).account(account).roles(Role.ARTISAN).sign();
    }
}
