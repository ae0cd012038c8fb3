-- What somebody wants put right in their file. What was wanted and what stood there before are sealed by the service like
-- identifiers: the column of a name here may hold a national id.
create table rectification (
    id            uuid primary key,
    person_id     uuid        not null references person,
    field         text        not null,
    wanted        bytea       not null,
    before        bytea,
    reason        text        not null,
    document_id   uuid        references document,
    on_behalf     text        not null constraint rectification_on_behalf check (on_behalf in ('SELF', 'COUNTER', 'HEIR')),
    status        text        not null constraint rectification_status check (status in ('OPEN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    asked_at      timestamptz not null,
    asked_by      text        not null,
    due_on        date        not null,
    decided_at    timestamptz,
    decided_by    text,
    refusal       text,
    -- who had received the data, and has to hear of the change
    told          text[]      not null,
    version       bigint      not null
);
create unique index rectification_one_open_per_field on rectification (person_id, field) where status = 'OPEN';
create index rectification_of_person on rectification (person_id, id);
create index rectification_open on rectification (id) where status = 'OPEN';
