create table woven (place bigint generated always as identity primary key, job uuid not null, name text not null);
