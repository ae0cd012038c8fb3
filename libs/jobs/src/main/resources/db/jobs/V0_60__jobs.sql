-- Long work. A job is worked in the order of its items by one runner at a time: the next item is number processed + 1.
create table job (
    id              uuid        not null constraint job_pkey primary key,
    kind            text        not null,
    job_order       jsonb       not null,
    started_by      text        not null,
    chamber         text,
    state           text        not null default 'WAITING',
    total           bigint      not null,
    processed       bigint      not null default 0,
    done            bigint      not null default 0,
    skipped         bigint      not null default 0,
    refused         bigint      not null default 0,
    failed          bigint      not null default 0,
    submitted_at    timestamptz not null,
    started_at      timestamptz,
    finished_at     timestamptz,
    cancelled_by    text,
    version         bigint      not null default 1,
    -- Whose turn it is, by the clock of the database alone.
    ready_at        timestamptz not null default clock_timestamp(),
    runner          uuid,
    leased_until    timestamptz,
    -- How often the next item was begun and came to no verdict.
    broken_tries    integer     not null default 0,
    constraint job_state_known check (state in ('WAITING', 'RUNNING', 'FINISHED', 'CANCELLED', 'FAILED')),
    constraint job_counts_add_up check (processed = done + skipped + refused + failed and processed <= total)
);
create index job_open on job (ready_at) where state in ('WAITING', 'RUNNING');
create index job_ended on job (finished_at) where state not in ('WAITING', 'RUNNING');
create index job_of_chamber on job (chamber, id desc);
create index job_of_starter on job (started_by, id desc);

create table job_item (
    job_id      uuid        not null constraint job_item_of_job references job (id),
    ordinal     bigint      not null,
    content     jsonb       not null,
    outcome     text,
    reference   text,
    code        text,
    refusal     jsonb,
    decided_at  timestamptz,
    constraint job_item_pkey primary key (job_id, ordinal),
    constraint job_item_outcome_known check (outcome in ('DONE', 'SKIPPED', 'REFUSED', 'FAILED'))
);

-- Who wants a job stopped: the row of a job at work is locked from item to item.
create table job_stop (
    job_id      uuid        not null constraint job_stop_pkey primary key
                            constraint job_stop_of_job references job (id) on delete cascade,
    wanted_by   text        not null
);
