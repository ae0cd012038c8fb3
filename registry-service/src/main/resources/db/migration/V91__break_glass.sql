-- When the national supervisor looked at one file in full: who, whose, why and until when. A grant ends by itself, is ended
-- before, and is never made longer: the next look needs a new reason.
create table break_glass (
    id          uuid primary key,
    person_id   uuid        not null references person,
    account     uuid        not null,
    actor_name  text        not null,
    -- what was named when it was opened
    subject     text        not null constraint break_glass_subject check (subject in ('ARTISAN', 'APPLICATION')),
    subject_id  uuid        not null,
    reason      text        not null,
    opened_at   timestamptz not null,
    granted_to  timestamptz not null,
    -- earlier than what was granted when it was given back
    until       timestamptz not null,
    ended_by    text,
    version     bigint      not null,
    constraint break_glass_one_at_a_time exclude using gist
        (account with =, person_id with =, tstzrange(opened_at, until) with &&)
);
create index break_glass_newest on break_glass (opened_at desc, id desc);
