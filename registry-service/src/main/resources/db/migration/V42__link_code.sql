-- Codes by which somebody who was registered at a counter ties their own account to their file: kept as hashes, good once and
-- for a short time.
create table link_code (
    hash           bytea primary key,
    person_id      uuid  not null references person,
    application_id uuid  not null references application,
    given_by       text  not null,
    given_at       timestamptz not null,
    expires_at     timestamptz not null,
    used_at        timestamptz,
    used_by        uuid
);
create unique index link_code_one_unused_per_person on link_code (person_id) where used_at is null;
-- Wrong codes, by the account that tried them: nobody may go on guessing.
create table link_failure (
    account uuid not null,
    at      timestamptz not null
);
create index link_failure_of on link_failure (account, at);
