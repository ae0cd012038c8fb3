package org.hirfa.registry.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;

/// The bytes of files, in chunks: neither a whole file nor a whole transaction waits for a slow sender.
@ApplicationScoped
class Uploads {

    static final int LARGEST = 10 * 1024 * 1024;
    static final int CHUNK = 256 * 1024;
    /// A picture that is drawn anew may take more than it did: who packed it took more pains.
    private static final int LARGEST_CLEAN = 3 * LARGEST;
    /// Longer than any request lasts.
    private static final Duration ABANDONED_AFTER = Duration.ofHours(6);

    private final AgroalDataSource database;
    private final Clock clock;

    Uploads(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Takes in a file, as it arrives.
    ///
    /// @throws org.hirfa.problem.ProblemException 400 for an empty one, 413 above 10 MiB, 415 for a type not accepted
    Arrived receive(InputStream content) throws IOException {
        FileType type = null;
        try (var into = new UploadStream(this, LARGEST)) {
            for (var chunk = content.readNBytes(CHUNK); chunk.length > 0; chunk = content.readNBytes(CHUNK)) {
                if (type == null) {
                    type = FileType.of(Arrays.copyOf(chunk, Math.min(chunk.length, FileType.LONGEST_SIGNATURE)))
                            .orElseThrow(DocumentProblem.DOCUMENT_TYPE::because);
                }
                into.write(chunk);
            }
            if (type == null) {
                throw DocumentProblem.DOCUMENT_EMPTY.because();
            }
            return into.arrived(type);
        }
    }

    /// A place for the clean form of a file.
    UploadStream open() {
        return new UploadStream(this, LARGEST_CLEAN);
    }

    void send(UUID upload, OutputStream to) throws IOException {
        for (var ordinal = 0;; ordinal++) {
            var chunk = chunk(upload, ordinal);
            if (chunk == null) {
                return;
            }
            to.write(chunk);
        }
    }

    void discard(UUID upload) {
        change("delete from document_chunk where upload = ?", upload);
    }

    /// What was sent but never attached: the sender went away, or the file was refused at the last.
    @Scheduled(every = "1h", delayed = "5m")
    void purge() {
        change("""
                delete from document_chunk c where arrived_at < ?
                   and not exists (select 1 from document d where d.upload = c.upload)
                """, clock.instant().minus(ABANDONED_AFTER).atOffset(ZoneOffset.UTC));
    }

    void keep(UUID upload, int ordinal, byte[] chunk) {
        change("insert into document_chunk (upload, ordinal, bytes, arrived_at) values (?, ?, ?, ?)", upload, ordinal, chunk,
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    private byte @Nullable [] chunk(UUID upload, int ordinal) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select bytes from document_chunk where upload = ? and ordinal = ?")) {
            select.setObject(1, upload);
            select.setInt(2, ordinal);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("document not readable", e);
        }
    }

    private void change(String sql, Object... values) {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("document not kept", e);
        }
    }
}
