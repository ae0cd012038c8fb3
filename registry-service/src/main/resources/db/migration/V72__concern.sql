-- What concerns are about, and whose they are to answer: rows of the country pack.
create table concern_category (
    code       text    primary key,
    office     text    not null constraint concern_category_office check (office in ('CHAMBER', 'NATIONAL_CHAMBER', 'AGENCY')),
    agency     text    constraint concern_category_agency check ((office = 'AGENCY') = (agency is not null)),
    name_ar    text    not null,
    name_fr    text    not null,
    name_en    text    not null,
    valid_from date    not null,
    valid_to   date,
    source     text    not null,
    verified   boolean not null
);

-- An association's concern names nobody: it has no person.
create table concern (
    id              uuid primary key,
    person_id       uuid    references person,
    organisation_id uuid    references organisation,
    category        text    not null references concern_category,
    craft           text    references craft_activity,
    commune         text    not null references commune,
    body            text    not null,
    status          text    not null constraint concern_status check
        (status in ('RAISED', 'ROUTED', 'ANSWERED', 'REOPENED', 'ESCALATED', 'CLOSED', 'WITHDRAWN')),
    office          text    not null constraint concern_office check (office in ('CHAMBER', 'NATIONAL_CHAMBER', 'AGENCY')),
    agency          text    constraint concern_agency check ((office = 'AGENCY') = (agency is not null)),
    -- an office that has had it may go on reading it
    was_at_chamber  boolean not null,
    answer_due_on   date,
    escalations     integer not null,
    raised_at       timestamptz not null,
    answered_at     timestamptz,
    version         bigint  not null,
    constraint concern_raised_by_one check ((person_id is null) <> (organisation_id is null))
);
create index concern_by_commune on concern (commune, id);
create index concern_by_agency on concern (agency, id) where agency is not null;
create index concern_of_person on concern (person_id) where person_id is not null;
create index concern_of_organisation on concern (organisation_id) where organisation_id is not null;
create index concern_due on concern (answer_due_on) where status in ('ROUTED', 'ESCALATED', 'REOPENED');
create index concern_by_day on concern (raised_at);

-- Who did what and why; never changed.
create table concern_step (
    id            bigint generated always as identity primary key,
    concern_id    uuid not null references concern,
    at            timestamptz not null,
    actor         text not null,
    actor_name    text not null,
    status_before text,
    status        text not null,
    office        text not null,
    agency        text,
    note          text
);
create index concern_step_of on concern_step (concern_id, id);
