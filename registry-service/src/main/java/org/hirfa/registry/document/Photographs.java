package org.hirfa.registry.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

/// The photograph of a person, from wherever it was last handed in: with the application, to the register entry, or by itself.
@ApplicationScoped
public class Photographs {

    private final Session database;
    private final Uploads uploads;

    Photographs(Session database, Uploads uploads) {
        this.database = database;
        this.uploads = uploads;
    }

    /// @return the newest, as it was handed in; empty when there is none that is a picture
    @Transactional
    public Optional<byte[]> newestOf(UUID person, UUID artisan) {
        return database.createNativeQuery("""
                select upload from document
                 where kind = 'PHOTO' and content_type in ('image/jpeg', 'image/png')
                   and (subject_kind = 'PERSON' and subject_id = :person
                        or subject_kind = 'REGISTRATION' and subject_id = :artisan
                        or subject_kind = 'APPLICATION' and subject_id in (select id from application where person_id = :person))
                 order by attached_at desc, id desc limit 1
                """, UUID.class).setParameter("person", person).setParameter("artisan", artisan).uniqueResultOptional().map(this::bytes);
    }

    private byte[] bytes(UUID upload) {
        var bytes = new ByteArrayOutputStream();
        try {
            uploads.send(upload, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
