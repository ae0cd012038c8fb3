-- The i-th of eight chances, from 0 to 1, that the digits of a hash hold.
create function pg_temp.chance(h text, i int) returns float8 immutable language sql as $$
    select ('x' || substr(h, i * 8 - 7, 8))::bit(32)::bigint / 4294967296.0
$$;
