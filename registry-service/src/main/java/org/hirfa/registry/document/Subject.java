package org.hirfa.registry.document;

import java.util.Locale;
import java.util.UUID;

/// What a paper belongs to.
public record Subject(Kind kind, UUID id) {

    public enum Kind {
        APPLICATION, REGISTRATION, ORGANISATION, CONCERN, PERSON;

        /// How access entries name it.
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Subject application(UUID id) {
        return new Subject(Kind.APPLICATION, id);
    }

    public static Subject registration(UUID artisan) {
        return new Subject(Kind.REGISTRATION, artisan);
    }

    public static Subject organisation(UUID id) {
        return new Subject(Kind.ORGANISATION, id);
    }

    public static Subject concern(UUID id) {
        return new Subject(Kind.CONCERN, id);
    }

    public static Subject person(UUID id) {
        return new Subject(Kind.PERSON, id);
    }
}
