-- Agencies and schemes as the country pack describes them: documents that are read whole, and dated where the law is.
create table agency (
    code    text  primary key,
    content jsonb not null
);

create table scheme (
    code    text  primary key,
    agency  text  not null constraint scheme_of_known_agency references agency,
    content jsonb not null
);

-- Text and not jsonb: the checksum is taken over the very bytes, so that a past decision can be replayed on them.
create table scheme_version (
    scheme     text not null references scheme,
    version    text not null,
    valid_from date not null,
    valid_to   date,
    content    text not null constraint scheme_version_is_json check (content is json object),
    checksum   text not null,
    primary key (scheme, version),
    constraint scheme_version_dates check (valid_to >= valid_from),
    constraint scheme_version_one_begins unique (scheme, valid_from)
);
create unique index scheme_version_one_open_ended on scheme_version (scheme) where valid_to is null;
