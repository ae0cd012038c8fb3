create table chamber (
    code        text primary key,
    name_ar     text    not null,
    name_fr     text    not null,
    seat_wilaya text    not null,
    valid_from  date    not null,
    valid_to    date,
    source      text    not null,
    verified    boolean not null
);
create table chamber_coverage (
    chamber_code text    not null references chamber,
    wilaya_code  text    not null,
    valid_from   date    not null,
    valid_to     date,
    source       text    not null,
    verified     boolean not null,
    primary key (chamber_code, wilaya_code, valid_from),
    constraint wilaya_covered_once exclude using gist
        (wilaya_code with =, daterange(valid_from, valid_to, '[]') with &&)
);
