create extension if not exists pg_trgm schema public;

-- What of the register is searched and filtered, beside the entries themselves: written in the transaction of each change.
-- An entry that was merged into another one has no row here; it is found as the one it was merged into.
create table artisan_search (
    artisan_id uuid     primary key references artisan on delete cascade,
    wilaya     text     not null,
    commune    text     not null,
    status     text     not null,
    title      text     not null,
    form       text     not null,
    activities text[]   not null,
    -- the folded words of the names in both scripts, and their sounds with a tilde in front
    words      tsvector not null,
    -- how names were folded when the row was written: an older way is caught up with after a start
    folding    integer  not null
);
-- New rows wait in a list that every search reads through: a short one, or searches slow down as people register.
create index artisan_search_words on artisan_search using gin (words) with (gin_pending_list_limit = 256);
create index artisan_search_activities on artisan_search using gin (activities) with (gin_pending_list_limit = 256);
create index artisan_search_wilaya on artisan_search (wilaya, artisan_id);
create index artisan_search_commune on artisan_search (commune, artisan_id);
-- Estimates for words that few bear decide between the index and a walk in order.
alter table artisan_search alter column words set statistics 1000;

-- Every word that is part of a name, to find those that resemble one that nobody bears.
-- key: the word in letters that pg_trgm knows whatever the database's character type
create table name_word (
    word   text collate "C" primary key,
    key    text    not null,
    arabic boolean not null
);
create index name_word_arabic on name_word using gin (key gin_trgm_ops) where arabic;
create index name_word_latin on name_word using gin (key gin_trgm_ops) where not arabic;

-- A sealed number has equal bytes for equal numbers, so that who calls can be found without the number being known here.
create index person_phone on person (phone);
