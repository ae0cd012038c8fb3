-- Changes of entries that chambers record, each with the legal day from which it holds; those of days to come wait.
create table amendment (
    id               uuid        primary key,
    artisan_id       uuid        not null references artisan,
    sets             jsonb       not null,
    effective_on     date        not null,
    reason           text        not null,
    state            text        not null constraint amendment_state check (state in ('WAITING', 'APPLIED', 'CANCELLED', 'REFUSED')),
    problem          text,
    recorded_at      timestamptz not null,
    recorded_by      text        not null,
    recorded_by_name text        not null,
    settled_at       timestamptz,
    settled_by_name  text,
    version          bigint      not null
);
create index amendment_of_artisan on amendment (artisan_id, id);
create index amendment_waiting on amendment (effective_on, id) where state = 'WAITING';
