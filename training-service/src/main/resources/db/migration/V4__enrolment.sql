-- Somebody who learns: known to the registry by person or account, or named here when not.
create table learner (
    id                uuid    primary key,
    person_id         uuid    constraint learner_one_per_person unique,
    account           uuid    constraint learner_one_per_account unique,
    arabic_last_name  text    not null,
    arabic_first_name text    not null,
    latin_last_name   text    not null,
    latin_first_name  text    not null,
    sex               text    not null,
    birth_year        integer not null
);

create table enrolment (
    id             uuid        primary key,
    version        bigint      not null,
    session_id     uuid        not null references training_session,
    learner_id     uuid        not null references learner,
    status         text        not null,
    waiting_number integer,
    passed         boolean,
    decided_on     date        not null,
    status_since   timestamptz not null,
    status_by      text        not null,
    constraint enrolment_status check (status in
        ('ACCEPTED', 'WAITLISTED', 'REFUSED', 'ATTENDING', 'PASSED', 'FAILED', 'ABSENT', 'WITHDRAWN')),
    constraint enrolment_waits_with_number check (status <> 'WAITLISTED' or waiting_number is not null)
);
create unique index enrolment_one_per_learner_and_session on enrolment (session_id, learner_id)
    where status not in ('WITHDRAWN', 'REFUSED');
create unique index enrolment_one_waiting_number on enrolment (session_id, waiting_number);
create index enrolment_by_session on enrolment (session_id, id);
create index enrolment_by_learner on enrolment (learner_id, id);

create table enrolment_score (
    enrolment_id uuid    not null references enrolment,
    module       text    not null,
    score        integer not null constraint enrolment_score_range check (score between 0 and 100),
    primary key (enrolment_id, module)
);

create table attendance (
    enrolment_id uuid        not null references enrolment,
    day          date        not null,
    present      boolean     not null,
    marked_at    timestamptz not null,
    marked_by    text        not null,
    primary key (enrolment_id, day)
);

create table enrolment_history (
    enrolment_id uuid        not null references enrolment,
    version      bigint      not null,
    status       text        not null,
    since        timestamptz not null,
    by_account   text        not null,
    primary key (enrolment_id, version)
);
create function enrolment_remember() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' or old.status <> new.status then
        insert into enrolment_history values (new.id, new.version, new.status, new.status_since, new.status_by);
    end if;
    return null;
end $$;
create trigger enrolment_remember after insert or update on enrolment
    for each row execute function enrolment_remember();
