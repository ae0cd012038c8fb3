-- The public halves of the keys that sign cards: published as long as something signed with them is in force, whatever has
-- become of the file that held the private half. Private keys are never here.
create table issuer_key (
    id                text        primary key,
    public_key        text        not null,
    first_seen_at     timestamptz not null,
    -- the last day of anything signed with it; null until it has signed
    needed_until      date,
    compromised_at    timestamptz,
    compromised_by    text,
    compromise_reason text,
    constraint issuer_key_compromise_whole check ((compromised_at is null) = (compromised_by is null)
        and (compromised_at is null) = (compromise_reason is null))
);
