alter table card
    add column kind             text not null default 'FIRST' constraint card_kind check (kind in ('FIRST', 'RENEWAL', 'REPLACEMENT')),
    add column replaces         uuid references card,
    add column suspended_with   text constraint card_suspended_with check (suspended_with in ('CARD', 'REGISTRATION')),
    add column signed_with      text,
    add column status_list      integer,
    add column status_position  integer,
    add column print_batch      uuid,
    add constraint card_state check (state in ('REQUESTED', 'PRINTED', 'ACTIVE', 'SUSPENDED', 'EXPIRED', 'LOST', 'REPLACED', 'REVOKED')),
    add constraint card_status_place foreign key (status_list, status_position) references status_entry match full,
    add constraint card_status_place_once unique (status_list, status_position);

-- A renewal waits while the card before it is still good: one good card, and one on its way.
drop index card_one_current_per_artisan;
create unique index card_one_current_per_artisan on card (artisan_id) where state in ('ACTIVE', 'SUSPENDED');
create unique index card_one_awaited_per_artisan on card (artisan_id) where state in ('REQUESTED', 'PRINTED');
create index card_queue on card (requested_at, id) where state = 'REQUESTED';
create index card_running on card (valid_until) where state in ('PRINTED', 'ACTIVE', 'SUSPENDED');
create index card_replaces on card (replaces) where replaces is not null;

-- Who received the card, and by what paper the counter knew them.
create table card_delivery (
    card_id        uuid        primary key references card,
    recipient      text        not null constraint card_delivery_recipient check (recipient in ('HOLDER', 'PROXY')),
    recipient_name text,
    identity_shown text        constraint card_delivery_identity check (identity_shown in ('NATIONAL_ID', 'PASSPORT', 'DRIVING_LICENCE')),
    delivered_at   timestamptz not null,
    delivered_by   text        not null,
    constraint card_delivery_proxy_named check (recipient = 'HOLDER' or (recipient_name is not null and identity_shown is not null))
);

-- Declarations of loss and theft, kept also when the card is found again.
create table card_loss (
    id               uuid        primary key,
    card_id          uuid        not null references card,
    circumstance     text        not null constraint card_loss_circumstance check (circumstance in ('LOST', 'STOLEN')),
    happened_on      date        not null,
    note             text,
    declared_at      timestamptz not null,
    declared_by      text        not null,
    declared_by_name text        not null,
    found_at         timestamptz,
    found_by         text
);
create unique index card_loss_one_open on card_loss (card_id) where found_at is null;
