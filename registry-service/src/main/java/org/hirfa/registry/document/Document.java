package org.hirfa.registry.document;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;

/// A paper as it was attached. It is never replaced: a better scan is another document.
@Entity
@Immutable
class Document {

    @Id
    private UUID id;
    private UUID applicationId;
    private String kind;
    private String contentType;
    private long size;
    private byte[] sha256;
    private UUID upload;
    private String attachedBy;
    private Instant attachedAt;

    protected Document() {}

    Document(UUID id, UUID applicationId, String kind, Arrived file, String attachedBy, Instant attachedAt) {
        this.id = id;
        this.applicationId = applicationId;
        this.kind = kind;
        this.contentType = file.type().mediaType();
        this.size = file.size();
        this.sha256 = file.sha256();
        this.upload = file.upload();
        this.attachedBy = attachedBy;
        this.attachedAt = attachedAt;
    }

    /// Whether attaching this once more would change nothing.
    boolean isSame(UUID otherApplication, String otherKind, Arrived file) {
        return applicationId.equals(otherApplication) && kind.equals(otherKind) && Arrays.equals(sha256, file.sha256());
    }

    UUID id() {
        return id;
    }

    UUID upload() {
        return upload;
    }

    String contentType() {
        return contentType;
    }

    long size() {
        return size;
    }

    String sha256() {
        return HexFormat.of().formatHex(sha256);
    }

    DocumentView view() {
        return new DocumentView(id, kind, contentType, size, sha256(), attachedAt);
    }
}
