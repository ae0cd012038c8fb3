package org.hirfa.training.reform;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.training.session.SessionMoving;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/// Lets institutions and sessions follow their communes on the day of the reform: at once when that day has come, else by
/// looking again.
@ApplicationScoped
public class Moving {

    private final Session database;
    private final SessionMoving sessions;
    private final LegalCalendar calendar;

    Moving(Session database, SessionMoving sessions, LegalCalendar calendar) {
        this.database = database;
        this.sessions = sessions;
        this.calendar = calendar;
    }

    void keep(ReformFact fact) {
        for (var move : fact.moves()) {
            database.createNativeMutationQuery("""
                    insert into moved_commune as known (commune, effective_on, from_wilaya, to_wilaya, reform_id, version)
                    values (:commune, :day, :from, :to, :reform, :version)
                    on conflict (commune, effective_on) do update
                       set from_wilaya = excluded.from_wilaya, to_wilaya = excluded.to_wilaya, version = excluded.version
                     where known.reform_id = excluded.reform_id and known.version < excluded.version
                    """)
                    .setParameter("commune", move.commune()).setParameter("day", fact.effectiveOn())
                    .setParameter("from", move.from()).setParameter("to", move.to())
                    .setParameter("reform", fact.reformId()).setParameter("version", fact.version()).executeUpdate();
        }
    }

    /// Also after each load of the country pack, whose institutions lie where they lay when it was made.
    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    public void follow() {
        var today = calendar.today();
        database.createNativeMutationQuery("""
                update institution set wilaya_code = latest.to_wilaya
                  from (select distinct on (commune) commune, to_wilaya from moved_commune where effective_on <= :today
                         order by commune, effective_on desc) latest
                 where institution.commune = latest.commune and institution.wilaya_code <> latest.to_wilaya
                """).setParameter("today", today).executeUpdate();
        var behind = database.createNativeQuery("""
                select s.id from training_session s join institution i on i.code = s.institution
                  join moved_commune m on m.commune = i.commune
                 where m.effective_on <= :today and s.ends_on >= m.effective_on and s.wilaya <> i.wilaya_code
                   and s.status in ('PLANNED', 'OPEN', 'CLOSED', 'RUNNING')
                 order by s.id
                """, UUID.class).setParameter("today", today).getResultList();
        sessions.follow(behind);
    }
}
