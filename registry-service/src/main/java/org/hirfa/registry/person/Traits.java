package org.hirfa.registry.person;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

/// Reads what of people is compared. It leaves no access entry: no person sees it, a program compares it.
@ApplicationScoped
public class Traits {

    private static final int MARK = 12;

    private final Session database;

    Traits(Session database) {
        this.database = database;
    }

    public Map<UUID, PersonTraits> of(Collection<UUID> people) {
        return database.createQuery("from Person where id in :ids", Person.class).setParameter("ids", people).getResultList().stream()
                .map(person -> person.traits(mark(person.sealedPhone()))).collect(Collectors.toMap(PersonTraits::id, Function.identity()));
    }

    /// A digest of the sealed number: the number itself is neither in it nor to be had from it without the keys.
    private static String mark(byte[] sealed) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sealed), 0, MARK);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
