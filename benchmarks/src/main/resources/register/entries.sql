-- Their entries in the register with the first line of the history, and their cards.
insert into artisan (id, person_id, registration_number, form, mode, title, status, main_activity, other_activities, wilaya, commune, zone,
        registered_on, effective_on, registered_by, version)
    select artisan, person, 'DZ' || number, 'INDIVIDUAL', 'SETTLED', case when chance < 0.05 then 'MASTER_ARTISAN' else 'ARTISAN' end,
           case when chance > 0.97 then 'SUSPENDED' else 'ACTIVE' end, craft, '{}', wilaya, commune, 'URBAN', since, since, 'load', 0
      from bench_someone order by n;
insert into artisan_version (artisan_id, version, change, effective_on, recorded_at, actor, actor_name, sets, form, mode, title, status,
        main_activity, other_activities, wilaya, commune, zone)
    select artisan, 0, 'REGISTERED', since, since, 'load', 'load', '{}', 'INDIVIDUAL', 'SETTLED', case when chance < 0.05 then 'MASTER_ARTISAN' else 'ARTISAN' end,
           case when chance > 0.97 then 'SUSPENDED' else 'ACTIVE' end, craft, '{}', wilaya, commune, 'URBAN'
      from bench_someone order by n;
insert into card (id, artisan_id, number, state, requested_at, printed_at, valid_from, valid_until, version)
    select card, artisan, 'C' || number, 'ACTIVE', since, since, date '2024-01-01', date '2031-12-31', 2 from bench_someone order by n;
insert into card_history (card_id, state, changed_by, changed_at)
    select card, 'ACTIVE', 'load', since from bench_someone order by n;
