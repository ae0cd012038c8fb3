package org.hirfa.registry.person;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.registry.territory.CommuneView;
import org.hirfa.registry.territory.Territory;
import org.jspecify.annotations.Nullable;

/// Everybody with a file here.
@ApplicationScoped
public class People {

    private final Session database;
    private final PersonCheck check;
    private final Sealing sealing;
    private final Territory territory;
    private final PersonViews views;
    private final Clock clock;

    People(Session database, PersonCheck check, Sealing sealing, Territory territory, PersonViews views, Clock clock) {
        this.database = database;
        this.check = check;
        this.sealing = sealing;
        this.territory = territory;
        this.views = views;
        this.clock = clock;
    }

    /// Reads and judges a description without keeping anything.
    ///
    /// @throws org.hirfa.problem.ProblemException 400 naming each field at fault
    public Known recognise(DescribePerson order, String pointer) {
        var checked = check.check(order, pointer);
        var before = byNationalId(checked.nationalId());
        return new Known(checked, before.map(Person::facts).orElse(null), before.filter(person -> person.isAsOnPaper(checked)).isPresent(),
                before.filter(person -> person.isIdentifiedAs(checked)).isPresent());
    }

    /// Keeps a described person: a new one, or the same one as before with what has changed.
    ///
    /// @param account the account that is to stand for the person; null when somebody else describes them
    /// @throws org.hirfa.problem.ProblemException 409 when the national id or the account stands for another
    @Transactional(Transactional.TxType.MANDATORY)
    public PersonFacts keep(Known known, @Nullable UUID account) {
        var checked = known.checked;
        var person = byNationalId(checked.nationalId()).orElse(null);
        try {
            if (person == null) {
                person = Person.of(UuidVersion7Strategy.INSTANCE.generateUuid(null), checked, sealing.seal(checked.nationalId()),
                        sealing.seal(checked.phone()), clock.instant());
                database.persist(person);
            } else if (account != null && !account.equals(person.account())) {
                // Knowing somebody's number is no proof of being that person: the chamber links accounts to older files.
                throw PersonProblem.NATIONAL_ID_IN_USE.because();
            } else if (account != null || person.account() == null) {
                person.amend(checked, sealing.seal(checked.phone()));
            }
            // Otherwise somebody else describes who has an account: the file stays as its owner described it, but for where
            // somebody lives who shows the papers at a counter.
            if (account == null && known.asOnPaper) {
                person.move(checked);
            }
            if (account != null) {
                person.linkTo(account);
            }
            database.flush();
            return person.facts();
        } catch (ConstraintViolationException e) {
            throw PersonProblem.ofConstraint(e);
        }
    }

    /// Keeps a description anew, the national id too: a slip in it is a slip like any other as long as nothing but a draft
    /// depends on it.
    ///
    /// @param by the account that describes; one that stands for the person is described by nobody else
    /// @throws org.hirfa.problem.ProblemException 409 when the national id stands for another
    @Transactional(Transactional.TxType.MANDATORY)
    public PersonFacts correct(UUID id, Known known, UUID by) {
        var person = database.find(Person.class, id);
        if (person.account() == null || by.equals(person.account())) {
            try {
                person.correct(known.checked, sealing.seal(known.checked.nationalId()), sealing.seal(known.checked.phone()));
                database.flush();
            } catch (ConstraintViolationException e) {
                throw PersonProblem.ofConstraint(e);
            }
        }
        return person.facts();
    }

    /// A person as one would describe them today, identifiers in clear: to judge a change of one part by the whole.
    public DescribePerson described(UUID id) {
        var person = database.find(Person.class, id);
        var view = person.view(sealing.nationalId(person.sealedNationalId()).value(), sealing.phone(person.sealedPhone()).value());
        return new DescribePerson(view.names(), view.sex(), view.birthDate(), view.birthDatePrecision(), view.birthPlace(),
                view.nationalId(), view.phone(), view.email(), view.address());
    }

    /// Puts right what an office has found to be wrong, whoever's account it is, the national id too.
    ///
    /// @throws org.hirfa.problem.ProblemException 409 when the national id stands for another
    @Transactional(Transactional.TxType.MANDATORY)
    public PersonFacts rectify(UUID id, Known known) {
        var person = database.find(Person.class, id);
        try {
            person.correct(known.checked, sealing.seal(known.checked.nationalId()), sealing.seal(known.checked.phone()));
            database.flush();
        } catch (ConstraintViolationException e) {
            throw PersonProblem.ofConstraint(e);
        }
        return person.facts();
    }

    /// Lets an account stand for a person who has none.
    ///
    /// @throws org.hirfa.problem.ProblemException 409 when the account stands for another
    @Transactional(Transactional.TxType.MANDATORY)
    public void link(UUID id, UUID account) {
        try {
            database.find(Person.class, id).linkTo(account);
            database.flush();
        } catch (ConstraintViolationException e) {
            throw PersonProblem.ofConstraint(e);
        }
    }

    /// The wilaya in which the person lives, as the territory is today; empty when the commune does not stand any more.
    public Optional<String> homeOf(PersonFacts person) {
        return territory.commune(person.commune()).map(CommuneView::wilaya);
    }

    public Optional<PersonFacts> find(UUID id) {
        return Optional.ofNullable(database.find(Person.class, id)).map(Person::facts);
    }

    public PersonFacts get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no person " + id));
    }

    public Optional<PersonFacts> ofAccount(UUID account) {
        return database.createQuery("from Person where account = :account", Person.class).setParameter("account", account)
                .uniqueResultOptional().map(Person::facts);
    }

    public Map<UUID, PersonFacts> findAll(Collection<UUID> ids) {
        return database.createQuery("from Person where id in :ids", Person.class).setParameter("ids", ids).getResultList().stream()
                .map(Person::facts).collect(Collectors.toMap(PersonFacts::id, Function.identity()));
    }

    /// What the caller of the current request sees of a person.
    ///
    /// @param inFull whether the reader's role needs the identifiers themselves
    public PersonView view(UUID id, boolean inFull) {
        return views.of(database.find(Person.class, id), inFull);
    }

    private Optional<Person> byNationalId(NationalId nationalId) {
        return database.createQuery("from Person where nationalId = :sealed", Person.class)
                .setParameter("sealed", sealing.seal(nationalId)).uniqueResultOptional();
    }

    /// A description that was understood, and whom it speaks of.
    public static final class Known {

        private final CheckedPerson checked;
        private final @Nullable PersonFacts before;

        private final boolean asOnPaper;

        private final boolean identified;

        private Known(CheckedPerson checked, @Nullable PersonFacts before, boolean asOnPaper, boolean identified) {
            this.asOnPaper = asOnPaper;
            this.identified = identified;
            this.checked = checked;
            this.before = before;
        }

        public Optional<PersonFacts> before() {
            return Optional.ofNullable(before);
        }

        /// Whether the description shows the person's own papers: names in both scripts and birth date as they are kept. A
        /// number alone, which others may know, does not.
        public boolean isAsOnPaper() {
            return asOnPaper;
        }

        /// Whether the description says of who the person is what is kept, and at most another phone, e-mail or address.
        public boolean isIdentified() {
            return identified;
        }

        public String wilaya() {
            return checked.wilaya();
        }
    }
}
