create sequence receipt_number;
create table application (
    id                 uuid primary key,
    person_id          uuid   not null references person,
    form               text   not null constraint application_form check (form in ('INDIVIDUAL', 'COOPERATIVE_MEMBER', 'ENTERPRISE')),
    mode               text   not null constraint application_mode check (mode in ('SETTLED', 'ITINERANT', 'FAIRS', 'AT_HOME')),
    wilaya             text   not null references wilaya,
    -- whether the chamber drew it up for somebody who came there
    at_counter         boolean not null,
    main_activity      text   not null references craft_activity,
    other_activities   text[] not null,
    qualification_kind text   not null,
    qualification_note text,
    status             text   not null constraint application_status check
        (status in ('DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'DOCUMENTS_REQUESTED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    receipt_number     text,
    submitted_on       date,
    authorised_until   date,
    refusal_reasons    text[] not null,
    artisan_id         uuid   references artisan,
    created_at         timestamptz not null,
    changed_at         timestamptz not null,
    version            bigint not null,
    constraint application_receipt_number_once unique (receipt_number)
);
create unique index application_one_open_per_person on application (person_id) 
    where status not in ('ACCEPTED', 'REFUSED', 'WITHDRAWN');
create index application_by_wilaya on application (wilaya, id);
create index application_by_person on application (person_id);

-- Who did what and why; never changed.
create table application_step (
    id             bigint generated always as identity primary key,
    application_id uuid not null references application,
    at             timestamptz not null,
    actor          text not null,
    actor_name     text not null,
    status_before  text,
    status         text not null,
    note           text
);
create index application_step_of on application_step (application_id, id);

create table application_request (
    id             uuid primary key,
    application_id uuid not null references application,
    kind           text not null,
    note           text,
    requested_at   timestamptz not null,
    answered_at    timestamptz,
    answered_by    uuid
);
create index application_request_of on application_request (application_id, id);

create table application_evidence (
    id             uuid primary key,
    application_id uuid not null references application,
    source         text not null constraint application_evidence_source check (source in ('DOCUMENT', 'CERTIFICATE')),
    reference      uuid not null,
    attached_at    timestamptz not null,
    constraint application_evidence_once unique (application_id, source, reference)
);
