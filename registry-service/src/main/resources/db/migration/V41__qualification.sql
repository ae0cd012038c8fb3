-- Where a cooperative member or an enterprise's artisan is going to work, and the years of practice that are claimed.
alter table application
    add column organisation text,
    add column practice_years integer constraint application_practice_years check (practice_years between 0 and 80),
    add column practice_attested_by text;

-- Each piece of evidence is judged by somebody, or proves itself: a certificate, a test before a jury.
alter table application_evidence drop constraint application_evidence_source;
alter table application_evidence add constraint application_evidence_source check (source in ('DOCUMENT', 'CERTIFICATE', 'TEST'));
alter table application_evidence
    add column recognised boolean,
    add column judged_by text,
    add column judged_at timestamptz,
    add column judgement text,
    add column years integer constraint application_evidence_years check (years between 0 and 80);

create table qualification_test (
    id             uuid primary key,
    application_id uuid   not null references application,
    held_on        date   not null,
    place          text   not null,
    jury           uuid[] not null,
    outcome        text   not null constraint qualification_test_outcome check (outcome in ('PENDING', 'PASSED', 'FAILED', 'POSTPONED')),
    mark_parts     text[] not null,
    mark_values    numeric(4, 2)[] not null,
    note           text,
    called_at      timestamptz not null,
    called_by      text   not null,
    settled_at     timestamptz,
    settled_by     text
);
create index qualification_test_of on qualification_test (application_id, id);

-- How many years of practice a title asks for: with a diploma, and without.
create table title_rule (
    code                  text not null,
    years_with_diploma    integer,
    years_without_diploma integer,
    valid_from            date not null,
    valid_to              date,
    source                text not null,
    verified              boolean not null,
    primary key (code, valid_from)
);
