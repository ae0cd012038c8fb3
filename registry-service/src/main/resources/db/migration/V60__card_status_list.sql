-- The published status of cards (Token Status List). A row is written once for each place that a card was given and never taken
-- away, so no place is ever given twice; a place without a row reads as INVALID.
create table status_list (
    id        integer     primary key,
    opened_at timestamptz not null default now(),
    version   bigint      not null default 0
);

create table status_entry (
    list_id  integer  not null references status_list,
    position integer  not null,
    status   smallint not null,
    constraint status_entry_given_once primary key (list_id, position),
    constraint status_entry_position check (position between 0 and 131071),
    constraint status_entry_status check (status between 0 and 2)
);

-- A replica knows by the version whether the list it holds is still the right one. It is counted at the commit, under one lock
-- for all lists, because a counter of its own would let a change that commits late hide behind one that commits early, and
-- because two lists counted in different orders would wait for each other.
create function status_list_changed() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(8270131);
    update status_list set version = version + 1 where id = new.list_id;
    return null;
end
$$;

create constraint trigger status_list_changed after update of status on status_entry
    deferrable initially deferred for each row when (old.status is distinct from new.status)
    execute function status_list_changed();
