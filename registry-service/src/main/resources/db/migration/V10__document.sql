-- Chunks are written while the file arrives, each by itself, so that a slow sender holds no connection; they count once a
-- document names their upload.
create table document_chunk (
    upload     uuid        not null,
    ordinal    integer     not null,
    bytes      bytea       not null,
    arrived_at timestamptz not null,
    primary key (upload, ordinal)
);
create index document_chunk_age on document_chunk (arrived_at);
create table document (
    id             uuid primary key,
    application_id uuid   not null references application,
    kind           text   not null,
    content_type   text   not null,
    size           bigint not null,
    sha256         bytea  not null,
    upload         uuid   not null,
    attached_by    text   not null,
    attached_at    timestamptz not null
);
create index document_of_application on document (application_id, id);
