create sequence card_serial;

create table card (
    id                uuid        primary key,
    artisan_id        uuid        not null,
    number            text        not null constraint card_number_used_once unique,
    state             text        not null,
    requested_at      timestamptz not null,
    printed_at        timestamptz,
    valid_from        date,
    valid_until       date,
    revocation_reason text,
    version           bigint      not null
);
create index card_artisan on card (artisan_id, requested_at desc);
-- Expiry cannot stand in an index condition (it depends on today): a renewal closes the expired card first.
create unique index card_one_current_per_artisan on card (artisan_id) where state in ('REQUESTED', 'PRINTED', 'ACTIVE');

create table card_history (
    entry      bigint generated always as identity primary key,
    card_id    uuid        not null references card,
    state      text        not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    reason     text
);
create index card_history_card on card_history (card_id, entry);
