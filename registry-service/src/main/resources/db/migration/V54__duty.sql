-- Which duties a country's artisans have towards others, and who vouches for them.
create table duty_kind (
    kind       text    primary key,
    insurer    text,
    first_due  text    not null,
    yearly_due text,
    source     text    not null,
    verified   boolean not null
);

-- The last that was said of each duty. The register notes it and enforces nothing.
create table duty (
    artisan_id       uuid        not null references artisan,
    kind             text        not null,
    met              boolean     not null,
    proven_on        date        not null,
    recorded_at      timestamptz not null,
    recorded_by_name text        not null,
    agency           text,
    version          bigint      not null,
    primary key (artisan_id, kind)
);
create index duty_met on duty (kind, proven_on) where met;
