create extension if not exists btree_gist schema public;
-- valid_to is the last day in force; null while no end is known.
create table wilaya (
    code        text primary key,
    name_ar     text    not null,
    name_fr     text    not null,
    mother_code text,
    latitude    double precision,
    longitude   double precision,
    valid_from  date    not null,
    valid_to    date,
    source      text    not null,
    verified    boolean not null,
    search_text text    not null
);
create table commune (
    id          text primary key,
    name_ar     text not null,
    name_fr     text not null,
    daira       text,
    postal_code text,
    latitude    double precision,
    longitude   double precision,
    valid_from  date not null,
    valid_to    date,
    search_text text not null
);
-- A commune lies in one wilaya on any day; on which one may change.
create table commune_wilaya (
    commune_id  text not null references commune,
    wilaya_code text not null references wilaya,
    valid_from  date not null,
    valid_to    date,
    primary key (commune_id, valid_from),
    constraint commune_in_one_wilaya exclude using gist
        (commune_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index commune_wilaya_of on commune_wilaya (wilaya_code);
