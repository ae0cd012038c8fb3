-- Which files of the country pack this database holds.
create table reference_data_load (
    name      text primary key,
    country   text        not null,
    checksum  text        not null,
    loaded_at timestamptz not null
);
