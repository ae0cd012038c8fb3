-- What an office here has set, by an import or a decision, stands until the same way changes it: an edition of the pack
-- leaves such a row alone.
alter table wilaya add column decided_here boolean not null default false;
alter table commune add column decided_here boolean not null default false;
alter table commune_wilaya add column decided_here boolean not null default false;
alter table chamber add column decided_here boolean not null default false;
alter table chamber add column search_text text not null default '';
alter table chamber_coverage add column decided_here boolean not null default false;
alter table craft_sector add column decided_here boolean not null default false;
alter table craft_activity add column decided_here boolean not null default false;
alter table craft_activity add column successor text references craft_activity;
alter table craft_activity add column source text not null default '';
alter table craft_activity add column version bigint not null default 0;
alter table craft_activity add constraint craft_activity_days check (valid_to is null or valid_to >= valid_from - 1);
-- The pack is read again, which fills the texts by which a chamber is found.
update reference_data_load set checksum = '' where name in ('chambers', 'nomenclature');

-- Every change of the nomenclature is a version of it; what an activity was under an earlier one is kept.
create table nomenclature_version (
    number      integer     primary key,
    valid_from  date        not null,
    change      text        not null constraint nomenclature_version_change check
        (change in ('LOADED', 'IMPORTED', 'CLOSED', 'REOPENED', 'ENDANGERED')),
    source      text        not null,
    changed_by  text        not null,
    recorded_at timestamptz not null
);
create table craft_activity_history (
    code            text    not null references craft_activity on delete cascade,
    nomenclature    integer not null references nomenclature_version,
    sector_code     text    not null,
    name_ar         text    not null,
    name_fr         text    not null,
    endangered_from date,
    endangered_to   date,
    valid_from      date    not null,
    valid_to        date,
    successor       text,
    verified        boolean not null,
    primary key (code, nomenclature)
);
insert into nomenclature_version (number, valid_from, change, source, changed_by, recorded_at)
select 1, min(valid_from), 'LOADED', 'country pack', 'hirfa/registry', now() from craft_activity having count(*) > 0;
insert into craft_activity_history (code, nomenclature, sector_code, name_ar, name_fr, endangered_from, endangered_to,
    valid_from, valid_to, successor, verified)
select code, 1, sector_code, name_ar, name_fr, endangered_from, endangered_to, valid_from, valid_to, successor, verified
  from craft_activity;
