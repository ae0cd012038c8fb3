create temp table place as
    select (row_number() over (order by c.id)) - 1 as n, c.id, c.name_fr as name, w.wilaya_code as wilaya
      from commune c join lateral (select wilaya_code from commune_wilaya b where b.commune_id = c.id and daterange(b.valid_from, b.valid_to, '[]') @> current_date) w on true;
create unique index on place (n);
create temp table craft as
    select (row_number() over (order by md5(code))) - 1 as n, code from craft_activity where valid_to is null;
create unique index on craft (n);
