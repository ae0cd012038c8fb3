-- national_id and phone are sealed by the service (Tink, deterministic AEAD: equal values have equal bytes); the keys are
-- not in the database.
create table person (
    id                   uuid primary key,
    account              uuid,
    arabic_last_name     text    not null,
    arabic_first_name    text    not null,
    latin_last_name      text    not null,
    latin_first_name     text    not null,
    sex                  text    not null constraint person_sex check (sex in ('FEMALE', 'MALE')),
    birth_date           date    not null,
    birth_date_precision text    not null constraint person_birth_date_precision check (birth_date_precision in ('DAY', 'YEAR')),
    birth_place          text    not null,
    national_id          bytea   not null,
    phone                bytea   not null,
    email                text,
    address_line         text    not null,
    commune              text    not null references commune,
    zone                 text    not null constraint person_zone check (zone in ('URBAN', 'RURAL', 'BORDER', 'ISOLATED')),
    created_at           timestamptz not null,
    version              bigint  not null,
    constraint person_national_id_once unique (national_id),
    constraint person_account_once unique (account)
);
