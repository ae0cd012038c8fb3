-- Agencies and schemes as the country pack describes them: documents that are read whole, and dated where the law is.
-- What the pack no longer names is not deleted but unlisted: a dossier may rest on it, or be about to.
create table agency (
    code    text    primary key,
    content jsonb   not null,
    listed  boolean not null
);

create table scheme (
    code    text    primary key,
    agency  text    not null constraint scheme_of_known_agency references agency,
    content jsonb   not null,
    listed  boolean not null
);

-- Text and not jsonb: the checksum is taken over the very bytes, so that a past decision can be replayed on them. It belongs
-- to the key: a corrected text is a row of its own beside the one that was used.
create table scheme_version (
    scheme     text    not null references scheme,
    version    text    not null,
    checksum   text    not null,
    valid_from date    not null,
    valid_to   date,
    content    text    not null constraint scheme_version_is_json check (content is json object),
    listed     boolean not null,
    primary key (scheme, version, checksum),
    constraint scheme_version_dates check (valid_to >= valid_from)
);
create unique index scheme_version_one_text on scheme_version (scheme, version) where listed;
create unique index scheme_version_one_begins on scheme_version (scheme, valid_from) where listed;
create unique index scheme_version_one_open_ended on scheme_version (scheme) where listed and valid_to is null;
