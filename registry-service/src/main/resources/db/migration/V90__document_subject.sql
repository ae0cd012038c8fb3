-- A paper belongs to an application, a registration, an organisation, a concern or a person. What it belongs to is known to
-- that feature and not to this table, so there is no foreign key.
alter table document drop constraint document_application_id_fkey;
alter table document rename column application_id to subject_id;
alter table document add column subject_kind text not null default 'APPLICATION'
    constraint document_subject_kind check (subject_kind in ('APPLICATION', 'REGISTRATION', 'ORGANISATION', 'CONCERN', 'PERSON'));
alter table document alter column subject_kind drop default;
-- The day the paper bears; null when the sender did not say. Its shelf life counts from there.
alter table document add column issued_on date;
-- What came in, before it was made harmless: papers from before that are kept as they were sent.
alter table document add column sent_sha256 bytea;
update document set sent_sha256 = sha256;
alter table document alter column sent_sha256 set not null;
drop index document_of_application;
create index document_of_subject on document (subject_kind, subject_id, id);
-- Told every hour for each abandoned chunk.
create index document_by_upload on document (upload);
