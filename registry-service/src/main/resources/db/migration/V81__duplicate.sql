-- Under which keys an entry is looked for among its look-alikes: two entries are compared when they share one.
-- print: of all that is compared; a pair that was decided is asked for again only when it changes
create table match_entry (
    artisan_id uuid   primary key references artisan on delete cascade,
    keys       text[] not null,
    print      text   not null
);
create index match_entry_keys on match_entry using gin (keys) with (gin_pending_list_limit = 256);

-- Entries that are to be compared with the others: new ones, changed ones, or all of them.
create table match_order (
    artisan_id uuid        primary key references artisan on delete cascade,
    asked_at   timestamptz not null
);
create index match_order_by_age on match_order (asked_at);
insert into match_order select id, now() from artisan;

create table duplicate_pair (
    id             uuid        primary key,
    first_artisan  uuid        not null references artisan,
    second_artisan uuid        not null references artisan,
    status         text        not null constraint duplicate_pair_status check (status in ('OPEN', 'DISMISSED', 'MERGED', 'OUTDATED')),
    score          integer     not null,
    -- what the score is made of, as CODE=points
    parts          text[]      not null,
    print          text        not null,
    kept           uuid,
    found_at       timestamptz not null,
    version        bigint      not null,
    constraint duplicate_pair_once unique (first_artisan, second_artisan),
    constraint duplicate_pair_in_order check (first_artisan < second_artisan),
    constraint duplicate_pair_keeps_one check ((status = 'MERGED') = (kept is not null) and kept in (first_artisan, second_artisan))
);
create index duplicate_pair_queue on duplicate_pair (status, score desc, id);
create index duplicate_pair_second on duplicate_pair (second_artisan);
-- Whatever two people decide at the same moment, an entry is merged away once.
create unique index duplicate_merged_once on duplicate_pair ((case when kept = first_artisan then second_artisan else first_artisan end))
    where status = 'MERGED';

-- Who decided what and why; never changed.
create table duplicate_step (
    entry         bigint      generated always as identity primary key,
    pair_id       uuid        not null references duplicate_pair,
    at            timestamptz not null,
    actor         text        not null,
    actor_name    text        not null,
    status_before text        not null,
    status        text        not null,
    reason        text        not null
);
create index duplicate_step_of on duplicate_step (pair_id, entry);

-- An entry is merged into one that stands: so there is no circle, whichever way it is tried.
create function artisan_merged_into_standing() returns trigger language plpgsql as $$
begin
    perform 1 from artisan where id = new.merged_into and merged_into is null for update;
    if not found then
        raise exception 'merged into an entry that does not stand'
            using errcode = 'check_violation', constraint = 'artisan_merged_into_standing';
    end if;
    return new;
end $$;
create trigger artisan_merged_into_standing before update of merged_into on artisan for each row
    when (new.merged_into is not null and new.merged_into is distinct from old.merged_into)
    execute function artisan_merged_into_standing();
