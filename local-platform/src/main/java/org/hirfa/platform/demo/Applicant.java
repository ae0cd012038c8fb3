package org.hirfa.platform.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/// An invented person who wants to be an artisan.
///
/// @param born an ISO date
/// @param craft the code of the activity
/// @param programme the code of a course that qualifies for it
/// @param qualification how the person means to prove the qualification
public record Applicant(Name arabic, Name latin, String sex, String born, String nationalId, Place place, String craft,
        String programme, String qualification) {

    public record Name(String lastName, String firstName) {}

    /// @param commune where they live, and were born
    /// @param town its Arabic name
    public record Place(String commune, String town) {}

    private static final Map<String, Applicant> PEOPLE = read();

    /// @param trade by which people.json calls them, for example the potter of whom `./hirfa demo` tells
    public static Applicant named(String trade) {
        var found = PEOPLE.get(trade);
        if (found == null) {
            throw new IllegalArgumentException("nobody is called " + trade);
        }
        return found;
    }

    /// The same in all but the national number.
    public Applicant withNationalId(String number) {
        return new Applicant(arabic, latin, sex, born, number, place, craft, programme, qualification);
    }

    /// The same, living elsewhere.
    public Applicant living(Place elsewhere) {
        return new Applicant(arabic, latin, sex, born, nationalId, elsewhere, craft, programme, qualification);
    }

    /// The same with another craft.
    public Applicant practising(String activity) {
        return new Applicant(arabic, latin, sex, born, nationalId, place, activity, programme, qualification);
    }

    /// As the registry takes an application of somebody who works at home.
    public Map<String, Object> application() {
        var person = new LinkedHashMap<String, Object>();
        person.put("names", names());
        person.put("sex", sex);
        person.put("birthDate", born);
        person.put("birthDatePrecision", "DAY");
        person.put("birthPlace", place.town());
        person.put("nationalId", nationalId);
        person.put("phone", "06612345" + nationalId.substring(nationalId.length() - 2));
        person.put("address", Map.of("line", "حي الزيتون رقم 12", "commune", place.commune(), "zone", "URBAN"));
        return Map.of("form", "INDIVIDUAL", "mode", "AT_HOME", "person", person, "mainActivity", craft,
                "otherActivities", List.of(), "qualification", Map.of("kind", qualification));
    }

    private Map<String, Object> names() {
        return Map.of("arabic", Map.of("lastName", arabic.lastName(), "firstName", arabic.firstName()),
                "latin", Map.of("lastName", latin.lastName(), "firstName", latin.firstName()));
    }

    private static Map<String, Applicant> read() {
        try (var file = Objects.requireNonNull(Applicant.class.getResourceAsStream("people.json"))) {
            return new ObjectMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
