-- A registration that turned out to be another's double: the other counts instead of it.
alter table known_artisan add column merged_into uuid;
create index known_artisan_merged on known_artisan (merged_into) where merged_into is not null;

-- Whose a dossier is and which chambers look after it: of the registration it was opened for, of the one that counts instead,
-- and of those that turned out to be doubles of it.
create view dossier_party as
    select a.artisan_id, a.registration_number, a.account, near.accounts, near.chambers
      from known_artisan a
      cross join lateral (
          select array_agg(k.account) filter (where k.account is not null) as accounts, array_agg(k.chamber) as chambers
            from known_artisan k
           where k.artisan_id in (a.artisan_id, a.merged_into) or k.merged_into = a.artisan_id) near;
