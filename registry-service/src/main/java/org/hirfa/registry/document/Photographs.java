package org.hirfa.registry.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

/// The photograph of a person for their card: the newest that somebody of an office has seen, because they accepted the
/// application it came with, or attached it themselves. What an artisan sends afterwards may be anybody's face.
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
                select d.upload from document d join person p on p.id = :person
                 where d.kind = 'PHOTO' and d.content_type in ('image/jpeg', 'image/png')
                   and (d.subject_kind = 'PERSON' and d.subject_id = p.id and d.attached_by is distinct from cast(p.account as text)
                        or d.subject_kind = 'REGISTRATION' and d.subject_id = :artisan and d.attached_by is distinct from cast(p.account as text)
                        or d.subject_kind = 'APPLICATION' and d.subject_id in (
                            select id from application where person_id = p.id and status = 'ACCEPTED'))
                 order by d.attached_at desc, d.id desc limit 1
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
