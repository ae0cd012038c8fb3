-- That somebody asked for everything that is kept about them, and fetched it. The answer itself is made when it is fetched and
-- kept nowhere.
create table data_export (
    id         uuid primary key,
    person_id  uuid        not null references person,
    asked_at   timestamptz not null,
    expires_at timestamptz not null,
    fetched    integer     not null default 0,
    fetched_at timestamptz
);
create index data_export_of on data_export (person_id, id);
