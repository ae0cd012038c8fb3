package org.hirfa.registry.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A paper as it was attached. It is never replaced: a better scan is another document.
@Entity
@Immutable
class Document {

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private Subject.Kind subjectKind;
    private UUID subjectId;
    private String kind;
    private @Nullable LocalDate issuedOn;
    private String contentType;
    private long size;
    private byte[] sha256;
    private byte[] sentSha256;
    private UUID upload;
    private String attachedBy;
    private Instant attachedAt;

    protected Document() {}

    Document(UUID id, Subject subject, Paper paper, Arrived file, String attachedBy, Instant attachedAt) {
        this.id = id;
        this.subjectKind = subject.kind();
        this.subjectId = subject.id();
        this.kind = paper.kind();
        this.issuedOn = paper.issuedOn();
        this.contentType = file.type().mediaType();
        this.size = file.size();
        this.sha256 = file.sha256();
        this.sentSha256 = file.sentSha256();
        this.upload = file.upload();
        this.attachedBy = attachedBy;
        this.attachedAt = attachedAt;
    }

    /// Whether attaching this once more would change nothing.
    boolean isSame(Subject subject, Paper paper, byte[] otherSentSha256) {
        return subject.kind() == subjectKind && subjectId.equals(subject.id()) && kind.equals(paper.kind())
                && Objects.equals(issuedOn, paper.issuedOn()) && Arrays.equals(sentSha256, otherSentSha256);
    }

    UUID id() {
        return id;
    }

    Subject subject() {
        return new Subject(subjectKind, subjectId);
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

    /// For saving: kind, end of the id, and what its type is called.
    String fileName() {
        var text = id.toString();
        var ending = contentType.substring(contentType.indexOf('/') + 1);
        return kind.toLowerCase(Locale.ROOT) + "-" + text.substring(text.length() - 12) + "." + ending;
    }

    String attachedBy() {
        return attachedBy;
    }

    String sha256() {
        return HexFormat.of().formatHex(sha256);
    }

    DocumentFact fact() {
        return new DocumentFact(id, kind, attachedAt, issuedOn);
    }

    DocumentView view() {
        return new DocumentView(id, kind, issuedOn, contentType, size, sha256(), HexFormat.of().formatHex(sentSha256), attachedAt);
    }
}
