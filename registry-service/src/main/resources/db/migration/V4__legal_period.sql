create table legal_period (
    code       text    not null,
    value      text    not null,
    unit       text    not null,
    valid_from date    not null,
    valid_to   date,
    source     text    not null,
    verified   boolean not null,
    primary key (code, valid_from),
    constraint legal_period_one_at_a_time exclude using gist
        (code with =, daterange(valid_from, valid_to, '[]') with &&)
);
