-- Which paper may stand in for another, as the country pack says.
create table document_alternative (
    procedure  text    not null,
    kind       text    not null,
    stands_for text    not null,
    valid_from date    not null,
    valid_to   date,
    source     text    not null,
    verified   boolean not null,
    primary key (procedure, kind, stands_for, valid_from)
);

-- A paper serves one step of a registration: the request to be suspended last year is not the one to be struck off.
create table paper_used (
    document_id uuid primary key references document,
    step        uuid        not null,
    procedure   text        not null,
    used_at     timestamptz not null
);

create table suspension (
    id                uuid        primary key,
    artisan_id        uuid        not null references artisan,
    reason            text        not null,
    on_request        boolean     not null,
    began_on          date        not null,
    until             date,
    resumes_by_itself boolean     not null,
    recorded_at       timestamptz not null,
    recorded_by_name  text        not null,
    ended_on          date,
    ended_by_name     text,
    constraint suspension_resumes_on_a_day check (until is not null or not resumes_by_itself)
);
create index suspension_of_artisan on suspension (artisan_id, id);
create unique index suspension_one_at_a_time on suspension (artisan_id) where ended_on is null;
create index suspension_due on suspension (until, id) where ended_on is null and resumes_by_itself;

create table striking_off (
    id               uuid        primary key,
    artisan_id       uuid        not null references artisan,
    kind             text        not null constraint striking_off_kind check (kind in ('VOLUNTARY', 'EX_OFFICIO', 'DEATH')),
    state            text        not null constraint striking_off_state
                     check (state in ('ANNOUNCED', 'EFFECTIVE', 'WITHDRAWN', 'SUPERSEDED')),
    reason           text        not null,
    legal_basis      text,
    announced_on     date        not null,
    effective_on     date        not null,
    recorded_at      timestamptz not null,
    recorded_by      text        not null,
    recorded_by_name text        not null,
    settled_at       timestamptz,
    settled_by_name  text,
    settled_reason   text,
    version          bigint      not null,
    constraint striking_off_ex_officio_by_law check (kind <> 'EX_OFFICIO' or legal_basis is not null)
);
create index striking_off_of_artisan on striking_off (artisan_id, id);
create unique index striking_off_one_announced on striking_off (artisan_id) where state = 'ANNOUNCED';
create index striking_off_due on striking_off (effective_on, id) where state = 'ANNOUNCED';
