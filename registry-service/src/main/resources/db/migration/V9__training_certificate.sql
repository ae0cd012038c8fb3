-- This service's copy of the certificates that open registration, kept by events.
create table training_certificate (
    id                 uuid primary key,
    number             text not null,
    person_id          uuid,
    account            uuid,
    opens_registration boolean not null,
    activities         text[] not null,
    issued_on          date not null,
    valid_until        date,
    status             text not null,
    version            bigint not null
);
create index training_certificate_person on training_certificate (person_id);
create index training_certificate_account on training_certificate (account);
