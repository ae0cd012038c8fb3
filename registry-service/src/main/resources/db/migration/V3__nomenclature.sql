create table craft_domain (
    code    text primary key,
    name_ar text not null,
    name_fr text not null,
    name_en text not null
);
create table craft_sector (
    code        text primary key,
    domain_code text not null references craft_domain,
    name_ar     text not null,
    name_fr     text not null,
    valid_from  date not null,
    valid_to    date
);
create table craft_activity (
    code            text primary key,
    sector_code     text    not null references craft_sector,
    name_ar         text    not null,
    name_fr         text    not null,
    endangered_from date,
    endangered_to   date,
    valid_from      date    not null,
    valid_to        date,
    verified        boolean not null,
    search_text     text    not null
);
create index craft_activity_sector on craft_activity (sector_code);
