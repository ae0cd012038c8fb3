alter table artisan add column organisation text;
-- where the craft is exercised, when that is not the person's own address
alter table artisan add column address_line text;
alter table artisan add column departure text
    constraint artisan_departure check (departure in ('VOLUNTARY', 'EX_OFFICIO', 'DEATH'));
alter table artisan add column merged_into uuid constraint artisan_merged_into references artisan;
alter table artisan add constraint artisan_not_merged_into_itself check (merged_into <> id);
alter table artisan add constraint artisan_departs_when_struck_off check (departure is null or status = 'STRUCK_OFF');
create index artisan_merged on artisan (merged_into) where merged_into is not null;

-- Every change of every entry, and the state of the entry from its effective day on. Who, when, why and what was set are
-- never changed; the state is worked out anew for later days when a change is recorded for an earlier one. The state on a
-- day is the row of the greatest (effective_on, version) that is not after it.
create table artisan_version (
    artisan_id       uuid        not null references artisan,
    version          bigint      not null,
    change           text        not null,
    effective_on     date        not null,
    recorded_at      timestamptz not null,
    actor            text        not null,
    actor_name       text        not null,
    reason           text,
    sets             jsonb       not null,
    form             text        not null,
    mode             text        not null,
    title            text        not null,
    status           text        not null,
    main_activity    text        not null,
    other_activities text[]      not null,
    wilaya           text        not null,
    commune          text        not null,
    zone             text        not null,
    address_line     text,
    organisation     text,
    departure        text,
    merged_into      uuid,
    primary key (artisan_id, version)
);
create index artisan_version_on_day on artisan_version (artisan_id, effective_on desc, version desc);

insert into artisan_version (artisan_id, version, change, effective_on, recorded_at, actor, actor_name, sets, form, mode, title,
        status, main_activity, other_activities, wilaya, commune, zone)
    select id, version, 'REGISTERED', registered_on, registered_on, registered_by, registered_by, '{}', form, mode, title, status,
        main_activity, other_activities, wilaya, commune, zone
      from artisan;
