-- Who number ${from} to ${to} are. A number's owner is the same whenever it is loaded.
create unlogged table bench_someone as
    select drawn.n, uuidv7() as person, uuidv7() as artisan, uuidv7() as application, uuidv7() as card,
           lpad(drawn.n::text, 9, '0') || lpad((98 - drawn.n::bigint * 100 % 97)::text, 2, '0') as number,
           case when r1 < 0.55 then 'FEMALE' else 'MALE' end as sex,
           f.arabic as last_arabic, f.latin as last_latin, coalesce(w.arabic, m.arabic) as first_arabic, coalesce(w.latin, m.latin) as first_latin,
           date '1950-01-01' + floor(r4 * 20500)::int as born, p.id as commune, p.name as town, p.wilaya, c.code as craft,
           date '2010-01-01' + floor(r7 * 6000)::int as since, r8 as chance
      from (select n, pg_temp.chance(h, 1) as r1, pg_temp.chance(h, 2) as r2, pg_temp.chance(h, 3) as r3, pg_temp.chance(h, 4) as r4, pg_temp.chance(h, 5) as r5, pg_temp.chance(h, 6) as r6,
                   pg_temp.chance(h, 7) as r7, pg_temp.chance(h, 8) as r8
              from generate_series(${from}, ${to}) n cross join lateral (select encode(sha256(convert_to('person ' || n, 'UTF8')), 'hex') as h) random) drawn
      join family f on f.n = floor((select count(*) from family) * power(r3, 2))::int
      join place p on p.n = floor(r5 * (select count(*) from place))::int
      join craft c on c.n = floor((select count(*) from craft) * power(r6, 1.5))::int
      left join female w on r1 < 0.55 and w.n = floor(40 * power(r2, 2))::int
      left join male m on r1 >= 0.55 and m.n = floor(50 * power(r2, 2))::int
     order by drawn.n
