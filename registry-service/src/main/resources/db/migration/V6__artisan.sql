-- Numbers are drawn once and never given again, not even when the transaction that drew one fails.
create sequence registration_number maxvalue 999999999;
create table artisan (
    id                  uuid primary key,
    person_id           uuid   not null references person,
    registration_number text   not null,
    form                text   not null constraint artisan_form check (form in ('INDIVIDUAL', 'COOPERATIVE_MEMBER', 'ENTERPRISE')),
    mode                text   not null constraint artisan_mode check (mode in ('SETTLED', 'ITINERANT', 'FAIRS', 'AT_HOME')),
    title               text   not null constraint artisan_title check (title in ('ARTISAN', 'MASTER_ARTISAN', 'CRAFT_WORKER')),
    status              text   not null constraint artisan_status check (status in ('ACTIVE', 'SUSPENDED', 'STRUCK_OFF')),
    main_activity       text   not null references craft_activity,
    other_activities    text[] not null,
    wilaya              text   not null references wilaya,
    commune             text   not null references commune,
    zone                text   not null,
    registered_on       date   not null,
    effective_on        date   not null,
    registered_by       text   not null,
    version             bigint not null,
    constraint artisan_registration_number_once unique (registration_number),
    constraint artisan_person_once unique (person_id)
);
create index artisan_by_wilaya on artisan (wilaya, id);
