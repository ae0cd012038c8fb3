-- The answers of requests that create, kept so that a retry creates nothing twice.
-- status is null only inside the transaction that claims the key.
create table idempotency_key (
    caller       text        not null,
    key          text        not null,
    request_hash bytea       not null,
    claimed_at   timestamptz not null,
    status       integer,
    location     text,
    etag         text,
    body         text,
    primary key (caller, key)
);
create index idempotency_key_claimed_at on idempotency_key (claimed_at);
