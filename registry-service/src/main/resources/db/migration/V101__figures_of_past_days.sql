-- Which entries have changed since a day: a past day's figures read the history of those alone.
create index artisan_version_since on artisan_version (effective_on, artisan_id);
