-- The bulk order that fills a batch: it goes on in another one when this is closed or full.
alter table print_batch add column job uuid;
create index print_batch_of_job on print_batch (job) where job is not null;
