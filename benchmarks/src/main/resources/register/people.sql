-- Artisans number ${from} to ${to}, as if they had come through the counter: person, application, entry, history, card.
-- A number's owner is the same whenever it is loaded. The bytes of national ids and phones are sealed with no key: nothing that
-- is measured opens them.
create temp table someone as
    select n, uuidv7() as person, uuidv7() as artisan, uuidv7() as application, uuidv7() as card,
           case when r[1] < 0.55 then 'FEMALE' else 'MALE' end as sex,
           floor((case when r[1] < 0.55 then 40 else 50 end) * power(r[2], 2))::int as first,
           floor((select count(*) from family) * power(r[3], 2))::int as family,
           date '1950-01-01' + floor(r[4] * 20500)::int as born, floor(r[5] * (select count(*) from place))::int as place,
           floor((select count(*) from craft) * power(r[6], 1.5))::int as craft, date '2010-01-01' + floor(r[7] * 6000)::int as since, r[8] as chance
      from generate_series(${from}, ${to}) n
      cross join lateral (select array_agg(('x' || substr(md5(n || '/' || i), 1, 8))::bit(32)::bigint / 4294967296.0 order by i) as r
                            from generate_series(1, 8) i) random;
insert into person (id, arabic_last_name, arabic_first_name, latin_last_name, latin_first_name, sex, birth_date, birth_date_precision,
        birth_place, national_id, phone, address_line, commune, zone, created_at, version)
    select s.person, f.arabic, coalesce(w.arabic, m.arabic), f.latin, coalesce(w.latin, m.latin), s.sex, s.born, 'DAY', p.name,
           sha256(convert_to('n' || s.n, 'UTF8')), sha256(convert_to('p' || s.n, 'UTF8')), 'حي 5 جويلية', p.id, 'URBAN', s.since, 0
      from someone s join family f on f.n = s.family join place p on p.n = s.place
      left join female w on s.sex = 'FEMALE' and w.n = s.first left join male m on s.sex = 'MALE' and m.n = s.first;
insert into artisan (id, person_id, registration_number, form, mode, title, status, main_activity, other_activities, wilaya, commune, zone,
        registered_on, effective_on, registered_by, version)
    select s.artisan, s.person, 'DZ' || lpad(s.n::text, 9, '0') || lpad((98 - s.n::bigint * 100 % 97)::text, 2, '0'), 'INDIVIDUAL', 'SETTLED',
           case when s.chance < 0.05 then 'MASTER_ARTISAN' else 'ARTISAN' end, case when s.chance > 0.97 then 'SUSPENDED' else 'ACTIVE' end,
           c.code, '{}', p.wilaya, p.id, 'URBAN', s.since, s.since, 'load', 0
      from someone s join place p on p.n = s.place join craft c on c.n = s.craft;
insert into artisan_version (artisan_id, version, change, effective_on, recorded_at, actor, actor_name, sets, form, mode, title, status,
        main_activity, other_activities, wilaya, commune, zone)
    select id, 0, 'REGISTERED', registered_on, registered_on, 'load', 'load', '{}', form, mode, title, status, main_activity, '{}', wilaya, commune, zone
      from artisan join someone s on s.artisan = id;
insert into application (id, person_id, form, mode, wilaya, at_counter, main_activity, other_activities, qualification_kind, status,
        receipt_number, submitted_on, authorised_until, refusal_reasons, artisan_id, created_at, changed_at, held_since, version)
    select s.application, s.person, 'INDIVIDUAL', 'SETTLED', a.wilaya, true, a.main_activity, '{}', 'DIPLOMA', 'ACCEPTED',
           'L-' || s.n, s.since, s.since + 60, '{}', s.artisan, s.since, s.since, s.since, 4
      from someone s join artisan a on a.id = s.artisan;
insert into card (id, artisan_id, number, state, requested_at, printed_at, valid_from, valid_until, version)
    select s.card, s.artisan, 'C' || lpad(s.n::text, 9, '0') || lpad((98 - s.n::bigint * 100 % 97)::text, 2, '0'), 'ACTIVE', s.since, s.since,
           date '2024-01-01', date '2031-12-31', 2
      from someone s;
insert into card_history (card_id, state, changed_by, changed_at)
    select card, 'ACTIVE', 'load', since from someone;
drop table someone;
