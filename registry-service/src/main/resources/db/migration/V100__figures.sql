-- What figures of a period are counted from.
create index artisan_version_flow on artisan_version (change, effective_on) where change in ('REGISTERED', 'RE_REGISTERED', 'STRUCK_OFF');
create index application_by_submission on application (submitted_on) where submitted_on is not null;
create index application_step_decided on application_step (at) where status in ('ACCEPTED', 'DEEMED_ACCEPTED', 'APPEAL_UPHELD', 'REFUSED');
create index card_history_active on card_history (changed_at) where state = 'ACTIVE';
-- What the stock of today is counted from, without reading the entries themselves.
create index artisan_figures on artisan (commune, status, main_activity) include (person_id, title, form, zone, merged_into);
