-- Cards that one printer prints together. While a batch is open, its cards are nobody else's to print.
create table print_batch (
    id              uuid        primary key,
    chamber         text        not null,
    state           text        not null constraint print_batch_state check (state in ('OPEN', 'PRINTED', 'RELEASED')),
    created_at      timestamptz not null,
    created_by      text        not null,
    created_by_name text        not null,
    version         bigint      not null default 0
);
create index print_batch_of_chamber on print_batch (chamber, created_at desc, id);
create index card_of_print_batch on card (print_batch, number) where print_batch is not null;
