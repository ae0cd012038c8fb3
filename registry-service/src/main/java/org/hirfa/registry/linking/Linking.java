package org.hirfa.registry.linking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hirfa.access.Caller;
import org.hirfa.registry.application.ApplicationAccounts;
import org.hirfa.registry.person.People;

/// Gives codes and redeems them.
@ApplicationScoped
class Linking {

    private final Session database;
    private final ApplicationAccounts applications;
    private final People people;
    private final LinkingConfig config;
    private final Clock clock;

    Linking(Session database, ApplicationAccounts applications, People people, LinkingConfig config, Clock clock) {
        this.database = database;
        this.applications = applications;
        this.people = people;
        this.config = config;
        this.clock = clock;
    }

    /// A code that was given before is good no longer.
    ///
    /// @throws org.hirfa.problem.ProblemException 404 for an application that is not one of the caller's chamber; 409 when the
    ///         person has an account
    @Transactional
    LinkCodeView give(UUID application, Caller caller) {
        var person = applications.personAtCounter(application, caller);
        if (people.get(person).account() != null) {
            throw LinkProblem.PERSON_HAS_ACCOUNT.because();
        }
        var code = LinkCode.draw();
        var now = clock.instant();
        database.createNativeMutationQuery("delete from link_code where person_id = :person and used_at is null")
                .setParameter("person", person).executeUpdate();
        database.createNativeMutationQuery("""
                insert into link_code (hash, person_id, application_id, given_by, given_at, expires_at)
                values (:hash, :person, :application, :by, :now, :until)
                """).setParameter("hash", code.hash()).setParameter("person", person).setParameter("application", application)
                .setParameter("by", caller.subject()).setParameter("now", now).setParameter("until", now.plus(config.goodFor()))
                .executeUpdate();
        return new LinkCodeView(code.shown(), now.plus(config.goodFor()));
    }

    /// Redeeming a code once more changes nothing.
    ///
    /// @throws org.hirfa.problem.ProblemException 409 when the account or the person stands for another
    @Transactional
    LinkOutcome redeem(String typed, Caller caller) {
        var account = caller.account();
        var now = clock.instant();
        // One try of an account after the other: the count below would miss those that are under way.
        database.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('link ' || :account, 0))", Object.class)
                .setParameter("account", account.toString()).getSingleResult();
        if (failures(account, now) >= config.tries()) {
            return new LinkOutcome.TriesUsed();
        }
        var given = LinkCode.read(typed).flatMap(code -> take(code, account, now));
        if (given.isEmpty()) {
            database.createNativeMutationQuery("insert into link_failure (account, at) values (:account, :now)")
                    .setParameter("account", account).setParameter("now", now).executeUpdate();
            return new LinkOutcome.Wrong();
        }
        var person = given.get();
        if (!people.get(person).isStoodForBy(account)) {
            people.link(person, account);
            applications.linked(person, caller);
        }
        return new LinkOutcome.Linked(person);
    }

    private Optional<UUID> take(LinkCode code, UUID account, Instant now) {
        return database.createNativeQuery("""
                update link_code set used_at = coalesce(used_at, :now), used_by = :account
                 where hash = :hash and (used_by = :account or used_at is null and expires_at > :now)
                returning person_id
                """, Tuple.class).setParameter("now", now).setParameter("account", account).setParameter("hash", code.hash())
                .getResultList().stream().map(row -> row.get(0, UUID.class)).findFirst();
    }

    private long failures(UUID account, Instant now) {
        return database.createNativeQuery("select count(*) from link_failure where account = :account and at > :since", Long.class)
                .setParameter("account", account).setParameter("since", now.minus(Duration.ofHours(1))).getSingleResult();
    }
}
