-- On what conditions an artisan becomes a master artisan. The sources give two versions that disagree: each session names its own.
create table master_condition (
    version        text    not null,
    alternative    integer not null,
    diploma        boolean not null,
    practice_years integer not null,
    test           boolean not null,
    valid_from     date    not null,
    valid_to       date,
    source         text    not null,
    verified       boolean not null,
    primary key (version, alternative, valid_from)
);
create table master_session (
    code       text primary key,
    conditions text not null,
    opens_on   date not null,
    closes_on  date not null,
    opened_by  text not null,
    opened_at  timestamptz not null,
    constraint master_session_days check (closes_on >= opens_on)
);
create table master_request (
    id             uuid primary key,
    artisan_id     uuid not null references artisan,
    session        text not null references master_session,
    diploma        boolean not null,
    practice_years integer not null constraint master_request_years check (practice_years between 0 and 80),
    attested_by    text not null,
    status         text not null constraint master_request_status check (status in ('SUBMITTED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    test_passed    boolean,
    test_on        date,
    reasons        text[] not null,
    submitted_at   timestamptz not null,
    decided_at     timestamptz,
    decided_by     text,
    version        bigint not null
);
create unique index master_request_one_open on master_request (artisan_id) where status = 'SUBMITTED';
create index master_request_of on master_request (artisan_id, id);
