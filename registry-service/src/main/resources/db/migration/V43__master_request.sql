-- On what conditions an artisan becomes a master artisan. The sources disagree, so each session names the version that it goes by.
create table master_condition (
    version          text    not null,
    way              integer not null,
    diploma          boolean not null,
    practice_years   integer not null,
    registered_years integer not null,
    test             boolean not null,
    valid_from       date    not null,
    valid_to         date,
    source           text    not null,
    verified         boolean not null,
    primary key (version, way, valid_from)
);

create table master_session (
    code       text        primary key,
    conditions text        not null,
    opens_on   date        not null,
    closes_on  date,
    opened_by  text        not null,
    opened_at  timestamptz not null,
    version    bigint      not null,
    constraint master_session_days check (closes_on >= opens_on)
);

create table master_request (
    id              uuid        primary key,
    artisan_id      uuid        not null references artisan,
    session         text        not null references master_session,
    diploma         boolean     not null,
    practice_years  integer     not null,
    state           text        not null,
    asked_at        timestamptz not null,
    asked_by_name   text        not null,
    test_passed     boolean,
    test_on         date,
    test_note       text,
    reasons         text[]      not null,
    settled_at      timestamptz,
    settled_by_name text,
    version         bigint      not null,
    constraint master_request_years check (practice_years between 0 and 80),
    constraint master_request_state check (state in ('SUBMITTED', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
    constraint master_request_settled check ((state = 'SUBMITTED') = (settled_at is null)),
    constraint master_request_reasons check (state not in ('GRANTED', 'REFUSED') or cardinality(reasons) > 0)
);
create unique index master_request_one_open on master_request (artisan_id) where state = 'SUBMITTED';
create index master_request_of on master_request (artisan_id, id);
create index master_request_in on master_request (session, id);
