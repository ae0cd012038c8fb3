-- This service's own copy of what the registry tells about people; written by events alone, newest version wins.
create table applicant_copy (
    application_id    uuid   primary key,
    version           bigint not null,
    person_id         uuid   not null,
    account           uuid,
    arabic_last_name  text   not null,
    arabic_first_name text   not null,
    latin_last_name   text   not null,
    latin_first_name  text   not null,
    sex               text   not null constraint applicant_copy_sex check (sex in ('FEMALE', 'MALE')),
    birth_year        integer not null,
    wilaya            text   not null,
    chamber           text   not null,
    status            text   not null
);
create index applicant_copy_person on applicant_copy (person_id);
create index applicant_copy_account on applicant_copy (account);

create table artisan_copy (
    artisan_id          uuid   primary key,
    version             bigint not null,
    person_id           uuid   not null,
    account             uuid,
    registration_number text   not null,
    arabic_last_name    text   not null,
    arabic_first_name   text   not null,
    latin_last_name     text   not null,
    latin_first_name    text   not null,
    sex                 text   not null constraint artisan_copy_sex check (sex in ('FEMALE', 'MALE')),
    birth_year          integer not null,
    wilaya              text   not null,
    chamber             text   not null,
    status              text   not null
);
create index artisan_copy_person on artisan_copy (person_id);
create index artisan_copy_account on artisan_copy (account);

-- One person may have applied more than once, and been registered since: the registration speaks first.
create view standing as
    select person_id, account, artisan_id, registration_number, arabic_last_name, arabic_first_name, latin_last_name,
           latin_first_name, sex, birth_year, wilaya, chamber, version, 1 as place
      from artisan_copy
    union all
    select person_id, account, null, null, arabic_last_name, arabic_first_name, latin_last_name,
           latin_first_name, sex, birth_year, wilaya, chamber, version, 2 as place
      from applicant_copy;
