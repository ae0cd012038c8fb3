-- What it takes to pass is fixed when a session is planned: a pack loaded later must not turn a result round.
alter table training_session add minimum_score integer, add minimum_attendance_percent integer;
create table training_session_module (
    session_id uuid    not null references training_session on delete cascade,
    module     text    not null,
    hours      integer not null,
    primary key (session_id, module)
);

update training_session s set minimum_score = p.minimum_score, minimum_attendance_percent = p.minimum_attendance_percent
  from programme p where p.code = s.programme;
insert into training_session_module (session_id, module, hours)
select s.id, m.code, m.hours from training_session s join programme_module m on m.programme_code = s.programme;

alter table training_session alter minimum_score set not null, alter minimum_attendance_percent set not null;
