-- People and the applications by which they asked to be registered. The bytes of national ids and phones are sealed with no key:
-- nothing that is measured opens them.
insert into person (id, arabic_last_name, arabic_first_name, latin_last_name, latin_first_name, sex, birth_date, birth_date_precision,
        birth_place, national_id, phone, address_line, commune, zone, created_at, version)
    select person, last_arabic, first_arabic, last_latin, first_latin, sex, born, 'DAY', town,
           sha256(convert_to('n' || n, 'UTF8')), sha256(convert_to('p' || n, 'UTF8')), 'حي 5 جويلية', commune, 'URBAN', since, 0
      from bench_someone order by n;
insert into application (id, person_id, form, mode, wilaya, at_counter, main_activity, other_activities, qualification_kind, status,
        receipt_number, submitted_on, authorised_until, refusal_reasons, artisan_id, created_at, changed_at, held_since, version)
    select application, person, 'INDIVIDUAL', 'SETTLED', wilaya, true, craft, '{}', 'DIPLOMA', 'ACCEPTED',
           'L-' || n, since, since + 60, '{}', artisan, since, since, since, 4
      from bench_someone order by n;
