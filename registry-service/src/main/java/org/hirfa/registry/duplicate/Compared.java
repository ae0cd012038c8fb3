package org.hirfa.registry.duplicate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.hirfa.registry.person.BirthDatePrecision;
import org.hirfa.registry.person.Names;
import org.hirfa.registry.person.PersonTraits;
import org.hirfa.registry.search.NameWords;
import org.hirfa.registry.search.Sound;

/// An entry as it is compared.
record Compared(UUID artisan, PersonTraits person) {

    /// The keys by which it meets its look-alikes. Two entries of one person share at least one of them, unless nearly everything
    /// is written differently; few others do. None compares everybody with everybody.
    List<String> keys() {
        var arabic = sounds(person.names().arabic());
        var latin = sounds(person.names().latin());
        var year = person.birthDate().getYear();
        var keys = new ArrayList<>(List.of("A/" + arabic + "/" + year, "L/" + latin + "/" + year, "N/" + arabic + "/" + person.commune(),
                "P/" + person.phoneMark()));
        if (person.birthDatePrecision() == BirthDatePrecision.DAY) {
            keys.add("D/" + person.birthDate() + "/" + person.sex() + "/" + person.commune());
        }
        return keys;
    }

    /// Changes when anything changes that is compared.
    String print() {
        return sha256(String.join("\u001f", person.names().toString(), person.sex().name(), person.birthDate().toString(),
                person.birthDatePrecision().name(), person.commune(), person.phoneMark()));
    }

    static String printOf(Compared one, Compared other) {
        return sha256(one.print() + other.print());
    }

    /// In one order: first and last name are exchanged more often than one would think.
    private static String sounds(Names.Name name) {
        return String.join("+", Stream.of(name.lastName(), name.firstName()).map(Compared::sound).sorted().toList());
    }

    private static String sound(String name) {
        var whole = String.join("", NameWords.asked(name));
        var sound = whole.isEmpty() ? "" : Sound.of(whole);
        return sound.isEmpty() ? whole : sound;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
