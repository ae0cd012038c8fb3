-- Every state of an application: by law, by a test, by an appeal.
alter table application drop constraint application_status;
alter table application add constraint application_status check (status in ('DRAFT', 'SUBMITTED', 'UNDER_REVIEW',
    'DOCUMENTS_REQUESTED', 'QUALIFICATION_TEST', 'ACCEPTED', 'DEEMED_ACCEPTED', 'REFUSED', 'APPEALED', 'APPEAL_UPHELD',
    'APPEAL_REJECTED', 'WITHDRAWN'));
drop index application_one_open_per_person;
create unique index application_one_open_per_person on application (person_id)
    where status not in ('ACCEPTED', 'DEEMED_ACCEPTED', 'REFUSED', 'APPEAL_UPHELD', 'APPEAL_REJECTED', 'WITHDRAWN');
-- Who is accepted, in whatever way, is in the register: there is no such thing as one without the other.
alter table application add constraint application_accepted_is_registered
    check (status not in ('ACCEPTED', 'DEEMED_ACCEPTED', 'APPEAL_UPHELD') or artisan_id is not null);

-- Who holds it since when, until when the step is due, and who has been told that it is late.
alter table application
    add column held_by text constraint application_held_by
        check (held_by in ('APPLICANT', 'CHAMBER', 'DIRECTOR', 'NATIONAL_CHAMBER')),
    add column holder_name text,
    add column held_since timestamptz,
    add column step_due_on date,
    add column escalates_on date,
    add column escalation text constraint application_escalation check (escalation in ('DIRECTOR', 'NATIONAL_CHAMBER'));
update application set held_since = changed_at, held_by = case
    when status = 'DRAFT' and not at_counter or status = 'DOCUMENTS_REQUESTED' then 'APPLICANT'
    when status in ('DRAFT', 'SUBMITTED', 'UNDER_REVIEW') then 'CHAMBER' end;
alter table application alter column held_since set not null;

-- The day until which the chamber has to answer: silence beyond it grants the registration.
alter table application
    add column answer_due_on date,
    add column stop_days_left integer not null default 0,
    add column stopped_on date;
update application set answer_due_on = authorised_until where submitted_on is not null;
create index application_answer_due on application (answer_due_on)
    where status in ('SUBMITTED', 'UNDER_REVIEW', 'DOCUMENTS_REQUESTED', 'QUALIFICATION_TEST');
create index application_escalates on application (escalates_on) where escalates_on is not null;

-- The appeal to the national chamber.
alter table application
    add column appeal_until date,
    add column appeal_grounds text,
    add column appealed_on date,
    add column appeal_decided_on date,
    add column appeal_reasons text[] not null default '{}';

-- A line of the history that moves nothing, such as a reminder, says what it is.
alter table application_step add column action text not null default 'MOVED';

-- A chamber's own delays for the steps of its counter; where it has none, the country's hold.
create table chamber_period (
    code       text    not null,
    chamber    text    not null,
    value      text    not null,
    unit       text    not null,
    valid_from date    not null,
    valid_to   date,
    source     text    not null,
    verified   boolean not null,
    primary key (code, chamber, valid_from),
    constraint chamber_period_one_at_a_time exclude using gist
        (code with =, chamber with =, daterange(valid_from, valid_to, '[]') with &&)
);
