package org.hirfa.training.learner;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.training.artisanstanding.Standing;
import org.jspecify.annotations.Nullable;

/// The learners. One person is one learner, which the database holds too.
@ApplicationScoped
public class Learners {

    private static final String AS_KNOWN_TODAY = """
            select l.id, coalesce(l.person_id, s.person_id) as person_id, coalesce(l.account, s.account) as account, s.artisan_id,
                   coalesce(s.arabic_last_name, l.arabic_last_name) as arabic_last_name,
                   coalesce(s.arabic_first_name, l.arabic_first_name) as arabic_first_name,
                   coalesce(s.latin_last_name, l.latin_last_name) as latin_last_name,
                   coalesce(s.latin_first_name, l.latin_first_name) as latin_first_name,
                   coalesce(s.sex, l.sex) as sex, coalesce(s.birth_year, l.birth_year) as birth_year
              from learner l
              left join lateral (
                  select * from standing s where s.person_id = l.person_id or (l.person_id is null and s.account = l.account)
                   order by s.place, s.entry desc limit 1) s on true
            """;

    private final Session database;

    Learners(Session database) {
        this.database = database;
    }

    public Optional<Learner> find(UUID id) {
        return Optional.ofNullable(all(List.of(id)).get(id));
    }

    public Map<UUID, Learner> all(Collection<UUID> ids) {
        return rows(AS_KNOWN_TODAY + " where l.id = any(:ids)", "ids", ids.toArray(UUID[]::new)).stream()
                .collect(Collectors.toMap(Learner::id, Function.identity()));
    }

    /// The learners that stand for an account: usually one; two when an enrolment came before the registry's news.
    public List<Learner> ofAccount(UUID account) {
        return rows(AS_KNOWN_TODAY + """
                 where l.account = :account or l.person_id in (select person_id from standing where account = :account) order by l.id
                """, "account", account);
    }

    /// The learners that stand for a person whom the registry knows.
    public List<Learner> of(Standing standing) {
        var found = rows(AS_KNOWN_TODAY + " where l.person_id = :person order by l.id", "person", standing.personId());
        return standing.account() == null || !found.isEmpty() ? found : ofAccount(standing.account());
    }

    /// Adds a person of the registry. Two who try at once get the same learner.
    public Learner add(Standing standing) {
        database.createNativeMutationQuery("""
                insert into learner (id, person_id, account, arabic_last_name, arabic_first_name, latin_last_name,
                    latin_first_name, sex, birth_year)
                select :id, person_id, account, arabic_last_name, arabic_first_name, latin_last_name, latin_first_name, sex, birth_year
                  from standing where person_id = :person order by place, entry desc limit 1
                on conflict do nothing
                """)
                .setParameter("id", newId()).setParameter("person", standing.personId()).executeUpdate();
        return of(standing).getFirst();
    }

    /// Adds somebody the registry does not know.
    ///
    /// @param account the login, when people enrol themselves
    public Learner add(@Nullable UUID account, Names names, Sex sex, int birthYear) {
        var id = newId();
        database.createNativeMutationQuery("""
                insert into learner (id, account, arabic_last_name, arabic_first_name, latin_last_name, latin_first_name, sex, birth_year)
                values (:id, :account, :arabicLast, :arabicFirst, :latinLast, :latinFirst, :sex, :birthYear)
                on conflict do nothing
                """)
                .setParameter("id", id).setParameter("account", account, UUID.class)
                .setParameter("arabicLast", names.arabic().lastName()).setParameter("arabicFirst", names.arabic().firstName())
                .setParameter("latinLast", names.latin().lastName()).setParameter("latinFirst", names.latin().firstName())
                .setParameter("sex", sex.name()).setParameter("birthYear", birthYear).executeUpdate();
        return account == null ? find(id).orElseThrow() : ofAccount(account).getFirst();
    }

    private List<Learner> rows(String sql, String parameter, Object value) {
        return database.createNativeQuery(sql, Tuple.class).setParameter(parameter, value).getResultList().stream()
                .map(Learners::learner).toList();
    }

    private static Learner learner(Tuple row) {
        var names = new Names(
                new Names.Arabic(row.get("arabic_last_name", String.class), row.get("arabic_first_name", String.class)),
                new Names.Latin(row.get("latin_last_name", String.class), row.get("latin_first_name", String.class)));
        return new Learner(row.get("id", UUID.class), row.get("person_id", UUID.class), row.get("account", UUID.class),
                row.get("artisan_id", UUID.class), names, Sex.valueOf(row.get("sex", String.class)),
                row.get("birth_year", Integer.class));
    }

    private static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
