-- Who took a wish down does not decide on it. Nothing is known of that for wishes from before.
alter table rectification add column asked_account uuid;
