package org.hirfa.training.session;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hirfa.http.Paging;
import org.hirfa.problem.StandardProblem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// The sessions.
@ApplicationScoped
public class Sessions implements PanacheRepositoryBase<Session, UUID> {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    /// A session to be changed. Its row stays locked to the end of the transaction: seats, the waiting list and states
    /// are decided one after the other, whatever the number of replicas.
    public Optional<Session> toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public Optional<Session> ofId(UUID id) {
        return findByIdOptional(id);
    }

    public Map<UUID, Session> ofIds(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(Session::id, Function.identity()));
    }

    /// Marks that something which belongs to the session has changed, so that who has not seen it is told.
    public void touch(Session session) {
        getEntityManager().lock(session, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /// @param chamber its unpublished sessions are shown too; `institution` likewise
    List<Session> search(SessionFilter wanted, String chamber, String institution, Paging paging) {
        var after = paging.after(2);
        List<Session> found = getSession().createNativeQuery("""
                select * from training_session
                where (published_on is not null or chamber = :chamber or institution = :institution)
                    and (cast(:status as text) is null or status = :status)
                    and (cast(:wilaya as text) is null or wilaya = :wilaya)
                    and (cast(:activity as text) is null or :activity = any(activities))
                    and (cast(:programme as text) is null or programme = :programme)
                    and (starts_on, id) > (:afterDay, :afterId)
                order by starts_on, id limit :most
                """, Session.class)
                .setParameter("chamber", chamber).setParameter("institution", institution)
                .setParameter("status", wanted.status, String.class).setParameter("wilaya", wanted.wilaya, String.class)
                .setParameter("activity", wanted.activity, String.class).setParameter("programme", wanted.programme, String.class)
                .setParameter("afterDay", after.isEmpty() ? LocalDate.EPOCH : day(after.getFirst()))
                .setParameter("afterId", after.isEmpty() ? new UUID(0, 0) : id(after.getLast()))
                .setParameter("most", paging.limit() + 1).getResultList();
        return found;
    }

    private static LocalDate day(String text) {
        if (!DAY.matcher(text).matches()) {
            // A year of more digits is one that Java knows and PostgreSQL does not.
            throw StandardProblem.INVALID_INPUT.because().at("cursor", "invalid");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw StandardProblem.INVALID_INPUT.because().at("cursor", "invalid");
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw StandardProblem.INVALID_INPUT.because().at("cursor", "invalid");
        }
    }
}
