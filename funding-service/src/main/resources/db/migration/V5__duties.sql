-- What the register was told of duties towards tax office and social insurance; nothing is known of those before it was told.
-- A proof counts until its last day, which no event announces.
alter table known_artisan add column tax_state text not null default 'UNKNOWN';
alter table known_artisan add column tax_good_until date;
alter table known_artisan add column insurance_state text not null default 'UNKNOWN';
alter table known_artisan add column insurance_good_until date;
