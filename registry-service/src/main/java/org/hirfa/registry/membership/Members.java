package org.hirfa.registry.membership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;

import org.hibernate.Session;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.organisation.BrokenConstraint;
import org.jspecify.annotations.Nullable;

/// The memberships, running and past.
@ApplicationScoped
class Members {

    private final Session database;

    Members(Session database) {
        this.database = database;
    }

    /// @throws org.hirfa.problem.ProblemException 409 when the person has the role, or somebody else holds the office, in that time
    void add(Member member) {
        written(member.role(), () -> {
            database.persist(member);
            database.flush();
        });
    }

    void flush(MemberRole role) {
        written(role, database::flush);
    }

    /// @throws org.hirfa.problem.ProblemException 404 for one that is not this organisation's
    Member of(UUID organisation, UUID id) {
        return Optional.ofNullable(database.find(Member.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(member -> member.organisationId().equals(organisation)).orElseThrow(StandardProblem.NOT_FOUND::because);
    }

    Optional<UUID> organisationOf(@Nullable UUID person, UUID id) {
        return database.createQuery("select organisationId from Member where id = :id and personId = :person", UUID.class)
                .setParameter("id", id).setParameter("person", person, UUID.class).uniqueResultOptional();
    }

    Optional<Member> ofPerson(@Nullable UUID person, UUID id) {
        return Optional.ofNullable(database.find(Member.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(member -> member.personId().equals(person));
    }

    /// Those who belong on a day, and those asked to.
    List<Member> on(UUID organisation, LocalDate day, @Nullable UUID after, int limit) {
        return database.createQuery("""
                from Member where organisationId = :organisation and state in (INVITED, CONFIRMED)
                   and since <= :day and (until is null or until >= :day) and (:after is null or id > :after) order by id
                """, Member.class).setParameter("organisation", organisation).setParameter("day", day)
                .setParameter("after", after, UUID.class).setMaxResults(limit).getResultList();
    }

    List<Member> ofPersons(Collection<UUID> persons) {
        return database.createQuery("from Member where personId in :persons and state <> RETRACTED order by since, id", Member.class)
                .setParameter("persons", persons).getResultList();
    }

    /// The confirmed memberships of a person that run on a day, in whatever role.
    List<Member> running(UUID person, LocalDate day) {
        return database.createQuery("""
                from Member where personId = :person and state = CONFIRMED and since <= :day and (until is null or until >= :day)
                 order by organisationId, id
                """, Member.class).setParameter("person", person).setParameter("day", day).getResultList();
    }

    private static void written(MemberRole role, Runnable write) {
        try {
            write.run();
        } catch (PersistenceException e) {
            throw switch (BrokenConstraint.of(e).orElse("")) {
                case "organisation_member_once_in_a_role" -> MembershipProblem.MEMBER_ALREADY.because();
                case "organisation_office_held_once" -> MembershipProblem.OFFICE_HELD.because(role.name());
                default -> e;
            };
        }
    }
}
