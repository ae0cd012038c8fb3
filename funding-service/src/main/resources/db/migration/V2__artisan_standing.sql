-- This service's own copy of what others know about artisans, kept by events. Any order of arrival is possible between
-- topics, so nothing here refers to anything else.
create table known_artisan (
    artisan_id          uuid    primary key,
    version             bigint  not null,
    person_id           uuid    not null,
    account             uuid,
    registration_number text    not null constraint known_artisan_number unique,
    arabic_last_name    text    not null,
    arabic_first_name   text    not null,
    latin_last_name     text    not null,
    latin_first_name    text    not null,
    sex                 text,
    birth_year          integer,
    wilaya              text    not null,
    chamber             text    not null,
    zone                text,
    activities          text[]  not null,
    title               text,
    form                text,
    status              text    not null
);
create index known_artisan_account on known_artisan (account) where account is not null;

create table known_card (
    card_id     uuid   primary key,
    version     bigint not null,
    artisan_id  uuid   not null,
    status      text   not null,
    valid_from  date,
    valid_until date
);
create index known_card_artisan on known_card (artisan_id);

create table known_certificate (
    certificate_id     uuid    primary key,
    version            bigint  not null,
    person_id          uuid,
    account            uuid,
    artisan_id         uuid,
    programme          text    not null,
    kind               text    not null,
    opens_registration boolean not null,
    activities         text[]  not null,
    issued_on          date    not null,
    valid_until        date,
    status             text    not null
);
create index known_certificate_person on known_certificate (person_id) where person_id is not null;
create index known_certificate_account on known_certificate (account) where account is not null;
create index known_certificate_artisan on known_certificate (artisan_id) where artisan_id is not null;

create table offered_session (
    session_id uuid    primary key,
    version    bigint  not null,
    programme  text    not null,
    kind       text    not null,
    title_ar   text    not null,
    title_fr   text    not null,
    title_en   text    not null,
    activities text[]  not null,
    chamber    text,
    wilaya     text    not null,
    starts_on  date    not null,
    seats_left integer not null,
    audience   text[]  not null,
    status     text    not null
);
create index offered_session_open on offered_session (kind, starts_on) where status = 'OPEN' and seats_left > 0;
