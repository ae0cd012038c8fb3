-- What each kind of organisation is asked for, by date: rows of the country pack. A kind without a row does not exist there.
create table organisation_rule (
    kind                    text    not null constraint organisation_rule_kind check
        (kind in ('COOPERATIVE', 'ENTERPRISE', 'ASSOCIATION', 'CRAFT_BODY')),
    level                   text    not null constraint organisation_rule_level check (level in ('NONE', 'LOCAL', 'REGIONAL', 'NATIONAL')),
    decided_by              text    not null constraint organisation_rule_decided_by check (decided_by in ('CHAMBER', 'NATIONAL')),
    minimum_members         integer not null,
    supervisor_required     boolean not null,
    approval_validity_years integer,
    name_ar                 text    not null,
    name_fr                 text    not null,
    name_en                 text    not null,
    valid_from              date    not null,
    valid_to                date,
    source                  text    not null,
    verified                boolean not null,
    primary key (kind, level, valid_from),
    constraint organisation_rule_one_at_a_time exclude using gist
        (kind with =, level with =, daterange(valid_from, valid_to, '[]') with &&)
);

-- Drawn once and never given again.
create sequence organisation_number maxvalue 999999999;
-- Its wilaya is not kept: it is the one in which its commune lies on the day that somebody asks.
create table organisation (
    id                       uuid primary key,
    code                     text    not null,
    kind                     text    not null constraint organisation_kind check
        (kind in ('COOPERATIVE', 'ENTERPRISE', 'ASSOCIATION', 'CRAFT_BODY')),
    level                    text    not null constraint organisation_level check (level in ('NONE', 'LOCAL', 'REGIONAL', 'NATIONAL')),
    name_ar                  text    not null,
    name_fr                  text    not null,
    purpose                  text    not null,
    activities               text[]  not null,
    commune                  text    not null references commune,
    address_line             text    not null,
    phone                    text,
    email                    text,
    contact_public           boolean not null,
    status                   text    not null constraint organisation_status check
        (status in ('DRAFT', 'DISCARDED', 'SUBMITTED', 'REGISTERED', 'SUSPENDED', 'STRUCK_OFF', 'APPROVED', 'EXPIRED', 'WITHDRAWN',
                    'PROPOSED', 'RECOGNISED', 'DISSOLVED')),
    decision_number          text,
    decided_on               date,
    approved_until           date,
    supervisor_missing_since date,
    supervisor_due_on        date,
    supervisor_overdue       boolean not null,
    search_text              text    not null,
    created_at               timestamptz not null,
    changed_at               timestamptz not null,
    version                  bigint  not null
);
-- A draft that was given up gives its code back.
create unique index organisation_code_once on organisation (code) where status <> 'DISCARDED';
create index organisation_by_commune on organisation (commune, code);
create index organisation_to_lapse on organisation (approved_until) where status in ('APPROVED', 'SUSPENDED');
create index organisation_supervisor_due on organisation (supervisor_due_on) where supervisor_due_on is not null;

-- Who did what and why; never changed.
create table organisation_step (
    id              bigint generated always as identity primary key,
    organisation_id uuid not null references organisation,
    at              timestamptz not null,
    actor           text not null,
    actor_name      text not null,
    what            text not null,
    status_before   text,
    status          text not null,
    note            text
);
create index organisation_step_of on organisation_step (organisation_id, id);

-- until is the last day; null while no end is known.
create table organisation_member (
    id              uuid primary key,
    organisation_id uuid   not null references organisation,
    person_id       uuid   not null references person,
    role            text   not null constraint organisation_member_role check
        (role in ('MEMBER', 'PRESIDENT', 'VICE_PRESIDENT', 'SECRETARY', 'TREASURER', 'SUPERVISOR')),
    since           date   not null,
    until           date,
    state           text   not null constraint organisation_member_state check (state in ('INVITED', 'CONFIRMED', 'DECLINED', 'RETRACTED')),
    confirmed_by    text   constraint organisation_member_confirmed_by check (confirmed_by in ('PERSON', 'CHAMBER')),
    confirmed_at    timestamptz,
    end_reason      text,
    added_by        text   not null,
    created_at      timestamptz not null,
    version         bigint not null,
    constraint organisation_member_ends_after_it_begins check (until >= since),
    constraint organisation_member_once_in_a_role exclude using gist
        (organisation_id with =, person_id with =, role with =, daterange(since, until, '[]') with &&)
        where (state in ('INVITED', 'CONFIRMED')),
    constraint organisation_office_held_once exclude using gist
        (organisation_id with =, role with =, daterange(since, until, '[]') with &&)
        where (state = 'CONFIRMED' and role in ('PRESIDENT', 'SUPERVISOR'))
);
create index organisation_member_of_person on organisation_member (person_id);
