create table document_kind (
    procedure       text    not null,
    kind            text    not null,
    form            text    not null,
    mode            text,
    required        boolean not null,
    shelf_life_days integer,
    name_ar         text    not null,
    name_fr         text    not null,
    name_en         text    not null,
    valid_from      date    not null,
    valid_to        date,
    source          text    not null,
    verified        boolean not null
);
create index document_kind_of on document_kind (procedure, kind);
