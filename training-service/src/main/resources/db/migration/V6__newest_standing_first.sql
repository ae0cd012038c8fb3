-- Versions count within one application or one registration, and say nothing about which of two is newer. Their ids do:
-- they are version 7 UUIDs, which grow with the time of making. Who was struck off and has applied anew since is known by
-- the new application.
drop view standing;
create view standing as
    select person_id, account, artisan_id, registration_number, arabic_last_name, arabic_first_name, latin_last_name,
           latin_first_name, sex, birth_year, wilaya, chamber, artisan_id as entry,
           case when status = 'STRUCK_OFF' then 2 else 1 end as place
      from artisan_copy
    union all
    select person_id, account, null, null, arabic_last_name, arabic_first_name, latin_last_name,
           latin_first_name, sex, birth_year, wilaya, chamber, application_id, 2
      from applicant_copy;
