-- What the country pack brings. Rows that a later pack no longer holds stay, but are no longer listed: sessions of the
-- past refer to them.
create table wilaya (
    code       text primary key,
    name_ar    text not null,
    name_fr    text not null,
    valid_from date,
    valid_to   date
);

create table chamber (
    code        text primary key,
    name_ar     text not null,
    name_fr     text not null,
    seat_wilaya text not null,
    valid_from  date,
    valid_to    date
);

create table chamber_coverage (
    chamber_code text not null,
    wilaya_code  text not null,
    valid_from   date not null,
    valid_to     date,
    primary key (chamber_code, wilaya_code, valid_from)
);

create table activity (
    code       text primary key,
    name_ar    text not null,
    name_fr    text not null,
    valid_from date,
    valid_to   date
);

create table institution (
    code         text             primary key,
    kind         text             not null,
    sector       text             not null,
    name_ar      text             not null,
    name_fr      text,
    abbreviation text,
    wilaya_code  text             not null,
    commune_ar   text,
    latitude     double precision,
    longitude    double precision,
    capacity     integer,
    boarding     boolean          not null,
    -- Names and place, folded so that spelling variants meet.
    search_text  text             not null,
    listed       boolean          not null
);
create index institution_by_wilaya on institution (wilaya_code, code);

create table programme (
    code                       text    primary key,
    kind                       text    not null,
    topic                      text,
    title_ar                   text    not null,
    title_fr                   text    not null,
    title_en                   text    not null,
    activities                 text[]  not null,
    languages                  text[]  not null,
    hours                      integer not null,
    opens_registration         boolean not null,
    minimum_score              integer not null,
    minimum_attendance_percent integer not null,
    valid_from                 date,
    valid_to                   date,
    source                     text    not null,
    verified                   boolean not null,
    listed                     boolean not null
);

create table programme_module (
    programme_code text    not null references programme on delete cascade,
    place          integer not null,
    code           text    not null,
    title_ar       text    not null,
    title_fr       text    not null,
    title_en       text    not null,
    hours          integer not null,
    primary key (programme_code, place)
);
