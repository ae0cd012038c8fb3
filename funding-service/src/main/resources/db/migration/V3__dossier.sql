-- A request for help by one artisan under one scheme. Amounts are whole units of the scheme's currency.
create table dossier (
    id              uuid        primary key,
    version         bigint      not null,
    artisan_id      uuid        not null,
    person_id       uuid        not null,
    scheme          text        not null,
    scheme_version  text        not null,
    -- of the scheme's text that the plan was held against
    scheme_checksum text        not null,
    agency          text        not null,
    status          text        not null,
    purpose         text        not null,
    currency        text        not null,
    own_share       bigint      not null,
    agency_share    bigint      not null,
    bank_share      bigint      not null,
    certified_until date,
    disbursed       bigint      not null default 0,
    opened_at       timestamptz not null,
    opened_by       text        not null constraint dossier_opened_by check (opened_by in ('ARTISAN', 'CHAMBER')),
    -- null as long as it is a draft: until then it is nobody's but theirs who wrote it
    submitted_at    timestamptz,
    constraint dossier_scheme_version foreign key (scheme, scheme_version, scheme_checksum) references scheme_version,
    constraint dossier_shares check (own_share >= 0 and agency_share >= 0 and bank_share >= 0),
    constraint dossier_never_overpaid check (disbursed between 0 and agency_share + bank_share),
    constraint dossier_status check (status in ('DRAFT', 'SUBMITTED', 'UNDER_STUDY', 'VALIDATED', 'ADJOURNED', 'REJECTED',
        'CERTIFIED', 'AT_BANK', 'AGREED', 'BANK_REFUSED', 'DISBURSED', 'WITHDRAWN'))
);
create unique index dossier_one_open_per_scheme on dossier (artisan_id, scheme)
    where status not in ('REJECTED', 'BANK_REFUSED', 'WITHDRAWN')
      and not (status = 'DISBURSED' and disbursed = agency_share + bank_share);
create index dossier_agency on dossier (agency, id);

create table dossier_cost (
    dossier_id uuid    not null references dossier,
    position   integer not null,
    label      text    not null,
    amount     bigint  not null constraint dossier_cost_positive check (amount > 0),
    primary key (dossier_id, position)
);

create table disbursement (
    dossier_id uuid    not null references dossier,
    tranche    integer not null,
    amount     bigint  not null constraint disbursement_positive check (amount > 0),
    paid_on    date    not null,
    constraint disbursement_once primary key (dossier_id, tranche)
);

-- What happened to a dossier, only ever added to.
create table dossier_step (
    dossier_id uuid        not null references dossier,
    position   integer     not null,
    status     text        not null,
    at         timestamptz not null,
    party      text        not null,
    actor      uuid        not null,
    note       text,
    primary key (dossier_id, position)
);
