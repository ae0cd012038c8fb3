-- Rows are never removed, so a number is never given twice.
create table certificate (
    id                 uuid    primary key,
    version            bigint  not null,
    number             text    not null constraint certificate_number_once unique,
    enrolment_id       uuid    not null constraint certificate_one_per_enrolment unique references enrolment,
    learner_id         uuid    not null references learner,
    -- Names as they stand on the paper, whatever happens to the register later.
    arabic_name        text    not null,
    latin_name         text    not null,
    programme          text    not null,
    kind               text    not null,
    title_ar           text    not null,
    title_fr           text    not null,
    title_en           text    not null,
    activities         text[]  not null,
    opens_registration boolean not null,
    chamber            text    not null,
    institution        text,
    issued_on          date    not null,
    valid_until        date,
    status             text    not null,
    revoked_on         date,
    revoked_by         text,
    revocation_reason  text,
    constraint certificate_status check (status in ('VALID', 'REVOKED')),
    constraint certificate_revoked_with_reason check (status = 'VALID'
        or (revoked_on is not null and revoked_by is not null and revocation_reason is not null))
);
create index certificate_by_learner on certificate (learner_id, id);

create function certificate_stays() returns trigger language plpgsql as $$
begin
    raise exception 'certificates are never removed' using errcode = 'restrict_violation';
end $$;
create trigger certificate_stays before delete on certificate for each row execute function certificate_stays();
