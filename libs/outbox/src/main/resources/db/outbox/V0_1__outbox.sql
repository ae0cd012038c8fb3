-- What the service has to tell others, written by the transaction that changed the state.
create table outbox (
    entry       bigint      generated always as identity primary key,
    event_id    uuid        not null default uuidv7(),
    topic       text        not null,
    key         text        not null,
    type        text        not null,
    source      text        not null,
    -- text, not jsonb: an event that is sent twice is the same to the byte.
    payload     text        not null constraint outbox_payload_is_json check (payload is json object),
    traceparent text,
    recorded_at timestamptz not null,
    constraint outbox_event_once unique (event_id)
);

create function outbox_wake() returns trigger language plpgsql as $$
begin
    perform pg_notify('outbox', '');
    return null;
end $$;
create trigger outbox_wake after insert on outbox for each statement execute function outbox_wake();

-- The same events in the order of their commit, without gap; written by the sequencer alone.
create table change_log (
    position    bigint      primary key,
    event_id    uuid        not null,
    topic       text        not null,
    key         text        not null,
    type        text        not null,
    source      text        not null,
    payload     text        not null,
    traceparent text,
    recorded_at timestamptz not null,
    constraint change_log_event_once unique (event_id)
);
create table change_log_head (
    only_row boolean primary key default true constraint change_log_head_one_row check (only_row),
    position bigint  not null
);

-- Up to where the change log has reached Kafka.
create table publisher_cursor (
    only_row boolean primary key default true constraint publisher_cursor_one_row check (only_row),
    position bigint  not null
);

-- Events that a consumer has dealt with.
create table inbox (
    consumer   text        not null,
    event_id   uuid        not null,
    handled_at timestamptz not null,
    primary key (consumer, event_id)
);
create index inbox_by_age on inbox (handled_at);

-- Events that a consumer could not deal with, until somebody decides.
create table dead_letter (
    id               uuid        primary key default uuidv7(),
    consumer         text        not null,
    topic            text        not null,
    kafka_partition  integer     not null,
    kafka_offset     bigint      not null,
    event_id         uuid        not null,
    type             text        not null,
    happened_at      timestamptz not null,
    key              text        not null,
    payload          text        not null,
    original_payload text        not null,
    reason           text        not null,
    attempts         integer     not null,
    state            text        not null default 'OPEN'
                     constraint dead_letter_state check (state in ('OPEN', 'REPLAYED', 'DISCARDED')),
    recorded_at      timestamptz not null,
    changed_by       text,
    changed_at       timestamptz,
    note             text,
    version          bigint      not null default 1,
    constraint dead_letter_once unique (consumer, event_id)
);
create index dead_letter_open on dead_letter (id) where state = 'OPEN';
