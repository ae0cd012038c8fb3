-- Who read whose file. Rows are inserted and never changed; access_link seals them into a chain of SHA-256 hashes.
create table access_entry (
    entry        bigint generated always as identity primary key,
    at           timestamptz not null,
    person_id    uuid        not null,
    actor        text        not null,
    actor_name   text        not null,
    actor_roles  text        not null,
    organisation text,
    what         text        not null,
    purpose      text        not null,
    route        text        not null,
    trace_id     text,
    written_by   xid8        not null default pg_current_xact_id()
);
create index access_entry_person on access_entry (person_id, entry desc);
create index access_entry_written_by on access_entry (written_by, entry);

create table access_link (
    position bigint primary key,
    entry    bigint not null unique references access_entry,
    hash     bytea  not null
);
-- One row: where the chain ends, and below which transaction everything is sealed.
create table access_head (
    one      boolean primary key default true check (one),
    position bigint  not null,
    hash     bytea   not null,
    horizon  xid8    not null
);
insert into access_head (position, hash, horizon) values (0, ''::bytea, '0'::xid8);

create function access_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'access entries are never changed or removed' using errcode = 'restrict_violation';
end $$;
create trigger access_entry_only_inserted before update or delete on access_entry
    for each row execute function access_refuse_change();
create trigger access_entry_never_emptied before truncate on access_entry
    for each statement execute function access_refuse_change();
create trigger access_link_only_inserted before update or delete on access_link
    for each row execute function access_refuse_change();

create function access_link_hash(before bytea, e access_entry) returns bytea language sql immutable as $$
    select sha256(before || convert_to(concat_ws(E'\x1f', e.entry, extract(epoch from e.at), e.person_id, e.actor,
        e.actor_name, e.actor_roles, coalesce(e.organisation, ''), e.what, e.purpose, e.route, coalesce(e.trace_id, '')), 'UTF8'))
$$;

-- Seals what was written by transactions that are over. Anything older than the horizon is already sealed: a
-- transaction that is still running keeps the horizon below itself, so it cannot commit behind the seal.
create function access_seal(most integer) returns integer language plpgsql as $$
declare
    head   access_head;
    e      access_entry;
    until  xid8;
    sealed integer := 0;
begin
    select * into head from access_head for update;
    -- Only now: while this waited for another sealer, the horizon moved on.
    until := pg_snapshot_xmin(pg_current_snapshot());
    -- After a restore into another cluster transaction ids begin low again: then nothing is old enough to be skipped.
    if head.horizon > until then
        head.horizon := '0'::xid8;
    end if;
    for e in
        select * from access_entry a
        where a.written_by >= head.horizon and (a.written_by < until or a.written_by >= pg_snapshot_xmax(pg_current_snapshot()))
          and not exists (select 1 from access_link l where l.entry = a.entry)
        order by a.written_by, a.entry limit most
    loop
        head.position := head.position + 1;
        head.hash := access_link_hash(head.hash, e);
        head.horizon := e.written_by;
        insert into access_link (position, entry, hash) values (head.position, e.entry, head.hash);
        sealed := sealed + 1;
    end loop;
    if sealed > 0 then
        update access_head set position = head.position, hash = head.hash, horizon = head.horizon;
    end if;
    return sealed;
end $$;

-- Stable: the whole check sees one snapshot, so a seal made meanwhile is no false alarm.
create function access_intact() returns boolean language plpgsql stable as $$
declare
    before bytea := ''::bytea;
    next   bigint := 1;
    link   record;
begin
    for link in select l.position, l.hash, e from access_link l left join access_entry e on e.entry = l.entry order by l.position loop
        if link.position <> next or (link.e).entry is null or access_link_hash(before, link.e) <> link.hash then
            return false;
        end if;
        before := link.hash;
        next := next + 1;
    end loop;
    return exists (select 1 from access_head where position = next - 1 and hash = before);
end $$;
