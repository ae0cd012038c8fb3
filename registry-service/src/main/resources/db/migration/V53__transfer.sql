-- Files that are to pass from one chamber to another; the address goes with them only once they have.
create table transfer (
    id              uuid        primary key,
    artisan_id      uuid        not null references artisan,
    state           text        not null constraint transfer_state
                    check (state in ('ASKED', 'OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'LAPSED')),
    from_chamber    text        not null,
    to_chamber      text        not null,
    commune         text        not null references commune,
    zone            text        not null,
    address_line    text,
    reason          text        not null,
    asked_at        timestamptz not null,
    asked_by_name   text        not null,
    offered_at      timestamptz,
    offered_by_name text,
    settled_at      timestamptz,
    settled_by_name text,
    settled_reason  text,
    version         bigint      not null,
    constraint transfer_to_another_chamber check (from_chamber <> to_chamber)
);
create unique index transfer_one_open on transfer (artisan_id) where state in ('ASKED', 'OFFERED');
create index transfer_from on transfer (from_chamber, id);
create index transfer_to on transfer (to_chamber, id);
