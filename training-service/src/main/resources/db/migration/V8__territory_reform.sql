-- Where communes went, as the registry tells. Institutions and sessions follow; a later load of the country pack does not undo it.
alter table institution add column commune text;
create index institution_by_commune on institution (commune);

create table moved_commune (
    commune      text   not null,
    effective_on date   not null,
    from_wilaya  text   not null,
    to_wilaya    text   not null,
    reform_id    uuid   not null,
    version      bigint not null,
    primary key (commune, effective_on)
);

-- The communes of institutions come with the pack's next load: let that be now.
delete from reference_data_load where name = 'institutions';
