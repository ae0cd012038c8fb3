-- The kinds of paper that an organisation of a kind may hand in.
alter table organisation_rule add column papers text[] not null default '{}';

-- Fairs, exhibitions, courses, coaching, awareness days in which an organisation took part. What it says itself counts once the
-- chamber has confirmed it.
create table organisation_participation (
    id              uuid primary key,
    organisation_id uuid    not null references organisation,
    kind            text    not null constraint organisation_participation_kind check
        (kind in ('FAIR', 'EXHIBITION', 'COURSE', 'COACHING', 'AWARENESS')),
    title           text    not null,
    held_on         date    not null,
    members         integer not null constraint organisation_participation_members check (members between 0 and 100000),
    confirmed_at    timestamptz,
    confirmed_by    text,
    retracted_at    timestamptz,
    noted_by        text    not null,
    noted_by_name   text    not null,
    created_at      timestamptz not null,
    version         bigint  not null
);
create unique index organisation_participation_once on organisation_participation (organisation_id, kind, held_on, title)
    where retracted_at is null;
create index organisation_participation_by_day on organisation_participation (held_on) where retracted_at is null;
