-- A craft within a wilaya is one key: many practise the craft, many live in the wilaya, few do both.
create function crafts_in(wilaya text, activities text[]) returns text[] language sql immutable strict parallel safe
    return (select coalesce(array_agg(wilaya || '/' || activity), '{}') from unnest(activities) activity);
create index artisan_search_crafts on artisan_search using gin (crafts_in(wilaya, activities)) with (gin_pending_list_limit = 256);

-- What is unlike most is looked for the most, and found by a walk through the unlike alone.
create index artisan_search_status on artisan_search (status, artisan_id) where status <> 'ACTIVE';
create index artisan_search_title on artisan_search (title, artisan_id) where title <> 'ARTISAN';
create index artisan_search_form on artisan_search (form, artisan_id) where form <> 'INDIVIDUAL';

-- Who names a commune has named its wilaya too.
create statistics artisan_search_place (dependencies) on wilaya, commune from artisan_search;
