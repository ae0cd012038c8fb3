-- What other services said of a person's way, one row per fact; an event that comes twice, or late, changes nothing else.
create table journey_fact (
    kind        text   not null,
    subject     uuid   not null,
    version     bigint not null,
    status      text   not null,
    on_day      date   not null,
    at          timestamptz not null,
    person_id   uuid,
    account     uuid,
    artisan_id  uuid,
    reference   text,
    title_ar    text,
    title_fr    text,
    title_en    text,
    amount      numeric,
    currency    text,
    primary key (kind, subject, version)
);
create index journey_fact_person on journey_fact (person_id);
create index journey_fact_account on journey_fact (account);
create index journey_fact_artisan on journey_fact (artisan_id);
