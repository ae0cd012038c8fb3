package org.hirfa.registry.person;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import jakarta.enterprise.context.ApplicationScoped;

/// Turns identifiers into the bytes that the database keeps, and back. The same value gives the same bytes, so that the
/// database can hold a national id unique without knowing it.
@ApplicationScoped
class Sealing {

    // Bound to the column: a sealed phone cannot be passed off as a national id.
    private static final byte[] NATIONAL_ID = "person.national_id".getBytes(StandardCharsets.UTF_8);
    private static final byte[] TEXT = "text".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PHONE = "person.phone".getBytes(StandardCharsets.UTF_8);

    private final IdentifierKeys keys;

    Sealing(IdentifierKeys keys) {
        this.keys = keys;
    }

    byte[] seal(NationalId id) {
        return seal(id.value(), NATIONAL_ID);
    }

    byte[] seal(Phone phone) {
        return seal(phone.value(), PHONE);
    }

    byte[] sealText(String text) {
        return seal(text, TEXT);
    }

    String text(byte[] sealed) {
        return open(sealed, TEXT);
    }

    NationalId nationalId(byte[] sealed) {
        return new NationalId(open(sealed, NATIONAL_ID));
    }

    Phone phone(byte[] sealed) {
        return new Phone(open(sealed, PHONE));
    }

    private byte[] seal(String value, byte[] column) {
        try {
            return keys.aead().encryptDeterministically(value.getBytes(StandardCharsets.UTF_8), column);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("identifier not sealed", e);
        }
    }

    private String open(byte[] sealed, byte[] column) {
        try {
            return new String(keys.aead().decryptDeterministically(sealed, column), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed identifier cannot be opened with the keys at hand", e);
        }
    }
}
