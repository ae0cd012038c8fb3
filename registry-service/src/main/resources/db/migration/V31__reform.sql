-- A change of the territory: communes that a law moves to another wilaya on a day, and what has become of it here.
create table reform (
    id           uuid        primary key default uuidv7(),
    code         text        not null constraint reform_code_once unique,
    origin       text        not null constraint reform_origin check (origin in ('PACK', 'UPLOADED')),
    state        text        not null constraint reform_state check (state in ('OFFERED', 'SCHEDULED', 'RUNNING', 'APPLIED', 'WITHDRAWN')),
    effective_on date        not null,
    source       text        not null,
    ordered_by   text,
    job          uuid,
    artisans     bigint      not null default 0,
    applications bigint      not null default 0,
    applied_at   timestamptz,
    created_at   timestamptz not null default now(),
    version      bigint      not null default 0,
    constraint reform_runs_as_a_job check (state <> 'RUNNING' or job is not null)
);
create index reform_due on reform (effective_on) where state in ('SCHEDULED', 'RUNNING');

create table reform_move (
    reform_id   uuid not null references reform,
    commune_id  text not null references commune,
    from_wilaya text not null references wilaya,
    to_wilaya   text not null references wilaya,
    primary key (reform_id, commune_id),
    constraint reform_moves_somewhere_else check (from_wilaya <> to_wilaya)
);

-- Who did what and why; never changed.
create table reform_step (
    id           bigint generated always as identity primary key,
    reform_id    uuid        not null references reform,
    at           timestamptz not null,
    actor        text        not null,
    actor_name   text        not null,
    state_before text,
    state        text        not null,
    reason       text
);
create index reform_step_of on reform_step (reform_id, id);

create index artisan_by_commune on artisan (commune, id);
create index person_by_commune on person (commune, id);
