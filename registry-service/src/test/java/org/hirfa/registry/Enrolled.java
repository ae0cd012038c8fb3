package org.hirfa.registry;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Somebody who comes to the counter of Relizane or Tamanrasset, with what a test has to say of them; everything else is as it
/// may be.
record Enrolled(String arabicLast, String arabicFirst, String latinLast, String latinFirst, String sex, String born, String precision,
        String phone, String commune, String nationalId) {

    private static final AtomicLong PHONES = new AtomicLong(System.nanoTime() % 90_000_000L);

    static Enrolled named(String arabicLast, String arabicFirst, String latinLast, String latinFirst) {
        return new Enrolled(arabicLast, arabicFirst, latinLast, latinFirst, "MALE", "1980-03-04", "DAY", newPhone(), "48-relizane",
                Registry.newNationalId());
    }

    static String newPhone() {
        return "07%08d".formatted(PHONES.incrementAndGet());
    }

    Enrolled reachedAt(String number) {
        return new Enrolled(arabicLast, arabicFirst, latinLast, latinFirst, sex, born, precision, number, commune, nationalId);
    }

    Enrolled of(String otherCommune) {
        return new Enrolled(arabicLast, arabicFirst, latinLast, latinFirst, sex, born, precision, phone, otherCommune, nationalId);
    }

    Enrolled born(String day, String exactness) {
        return new Enrolled(arabicLast, arabicFirst, latinLast, latinFirst, sex, day, exactness, phone, commune, nationalId);
    }

    Enrolled sex(String other) {
        return new Enrolled(arabicLast, arabicFirst, latinLast, latinFirst, other, born, precision, phone, commune, nationalId);
    }

    Enrolled under(String otherNationalId) {
        return new Enrolled(arabicLast, arabicFirst, latinLast, latinFirst, sex, born, precision, phone, commune, otherNationalId);
    }

    private boolean isOfTamanrasset() {
        return commune.startsWith("11");
    }

    String agent() {
        return isOfTamanrasset() ? Registry.AGENT_OF_TAMANRASSET : Registry.AGENT;
    }

    String director() {
        return isOfTamanrasset() ? Registry.DIRECTOR_OF_TAMANRASSET : Registry.DIRECTOR;
    }

    String application() {
        return """
                {"form": "INDIVIDUAL", "mode": "AT_HOME",
                 "person": {
                   "names": {"arabic": {"lastName": "%s", "firstName": "%s"}, "latin": {"lastName": "%s", "firstName": "%s"}},
                   "sex": "%s", "birthDate": "%s", "birthDatePrecision": "%s", "birthPlace": "غليزان",
                   "nationalId": "%s", "phone": "%s", "address": {"line": "حي النصر، رقم 12", "commune": "%s", "zone": "URBAN"}},
                 "mainActivity": "0590001", "qualification": {"kind": "DIPLOMA"}}
                """.formatted(arabicLast, arabicFirst, latinLast, latinFirst, sex, born, precision, nationalId, phone, commune);
    }

    /// @return the application, under review and with its diploma
    String underReview() {
        String id = Registry.apply(agent(), application()).then().statusCode(201).extract().path("id");
        Registry.step(agent(), id, "submit", null).statusCode(200);
        Registry.step(agent(), id, "take-in", null).statusCode(200);
        Registry.attach(agent(), id, UUID.randomUUID(), "QUALIFICATION", Papers.PDF).then().statusCode(201);
        return id;
    }

    /// @return the artisan's id
    String registered() {
        return Registry.step(director(), underReview(), "accept", null).statusCode(200).extract().path("artisanId");
    }
}
