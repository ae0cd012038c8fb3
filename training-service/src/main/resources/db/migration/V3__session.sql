create table training_session (
    id                 uuid        primary key,
    version            bigint      not null,
    programme          text        not null,
    kind               text        not null,
    title_ar           text        not null,
    title_fr           text        not null,
    title_en           text        not null,
    activities         text[]      not null,
    opens_registration boolean     not null,
    chamber            text        not null,
    institution        text,
    wilaya             text        not null,
    venue              text        not null,
    starts_on          date        not null,
    ends_on            date        not null,
    seats              integer     not null,
    taken              integer     not null,
    waiting_issued     integer     not null,
    fee_amount         bigint      not null,
    fee_currency       text        not null,
    audience           text[]      not null,
    published_on       date,
    status             text        not null,
    status_since       timestamptz not null,
    status_by          text        not null,
    constraint training_session_never_oversold check (taken between 0 and seats),
    constraint training_session_days check (starts_on <= ends_on),
    constraint training_session_fee check (fee_amount >= 0),
    constraint training_session_status check (status in ('PLANNED', 'OPEN', 'CLOSED', 'RUNNING', 'COMPLETED', 'CANCELLED'))
);
create index training_session_by_start on training_session (starts_on, id);
create index training_session_by_wilaya on training_session (wilaya, starts_on, id);
create index training_session_by_programme on training_session (programme, starts_on, id);

-- Every state a session has been in, and who put it there; the trigger cannot be forgotten.
create table training_session_history (
    session_id uuid        not null references training_session,
    version    bigint      not null,
    status     text        not null,
    since      timestamptz not null,
    by_account text        not null,
    primary key (session_id, version)
);
create function training_session_remember() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' or old.status <> new.status then
        insert into training_session_history values (new.id, new.version, new.status, new.status_since, new.status_by);
    end if;
    return null;
end $$;
create trigger training_session_remember after insert or update on training_session
    for each row execute function training_session_remember();
