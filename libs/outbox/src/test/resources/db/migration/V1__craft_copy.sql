create table craft_copy (
    id      uuid    primary key,
    version bigint  not null,
    name    text    not null,
    seats   integer not null constraint craft_copy_seats check (seats > 0),
    handled integer not null default 1,
    trace   text
);
