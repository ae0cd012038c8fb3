package org.hirfa.registry.journey;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hirfa.problem.Multilingual;
import org.jspecify.annotations.Nullable;

/// The steps that other services told of, by whose they are.
@ApplicationScoped
class Journeys {

    private final Session database;

    Journeys(Session database) {
        this.database = database;
    }

    /// Keeps a step once, however often and in whatever order its events come: each version is a step of its own.
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(JourneyFact fact) {
        var titles = fact.titles();
        var amount = fact.amount();
        database.createNativeMutationQuery("""
                insert into journey_fact (kind, subject, version, status, on_day, at, person_id, account, artisan_id, reference,
                    title_ar, title_fr, title_en, amount, currency)
                values (:kind, :subject, :version, :status, :onDay, :at, :person, :account, :artisan, :reference,
                    :ar, :fr, :en, :amount, :currency)
                on conflict do nothing
                """)
                .setParameter("kind", fact.kind().name()).setParameter("subject", fact.subject())
                .setParameter("version", fact.version()).setParameter("status", fact.status())
                .setParameter("onDay", fact.on()).setParameter("at", fact.at())
                .setParameter("person", fact.holder().personId(), UUID.class)
                .setParameter("account", fact.holder().account(), UUID.class)
                .setParameter("artisan", fact.holder().artisanId(), UUID.class)
                .setParameter("reference", fact.reference(), String.class)
                .setParameter("ar", titles == null ? null : titles.ar(), String.class)
                .setParameter("fr", titles == null ? null : titles.fr(), String.class)
                .setParameter("en", titles == null ? null : titles.en(), String.class)
                .setParameter("amount", amount == null ? null : amount.amount(), BigDecimal.class)
                .setParameter("currency", amount == null ? null : amount.currency(), String.class)
                .executeUpdate();
    }

    /// A fact that names a person is that person's, whatever account it names.
    List<JourneyFact> of(JourneyFact.Holder holder) {
        return database.createNativeQuery("""
                select kind, subject, version, status, on_day, at, reference, title_ar, title_fr, title_en, amount, currency
                  from journey_fact
                 where person_id = :person or artisan_id = cast(:artisan as uuid)
                    or person_id is null and account = cast(:account as uuid)
                """, Tuple.class).setParameter("person", holder.personId(), UUID.class)
                .setParameter("artisan", holder.artisanId(), UUID.class)
                .setParameter("account", holder.account(), UUID.class)
                .getResultList().stream().map(row -> fact(row, holder)).toList();
    }

    private static JourneyFact fact(Tuple row, JourneyFact.Holder holder) {
        var title = text(row, 7);
        var amount = row.get(10, BigDecimal.class);
        return new JourneyFact(StepKind.valueOf(row.get(0, String.class)), row.get(1, UUID.class), row.get(2, Long.class),
                row.get(3, String.class), row.get(4, LocalDate.class), row.get(5, Instant.class), holder, text(row, 6),
                title == null ? null : new Multilingual(title, row.get(8, String.class), row.get(9, String.class)),
                amount == null ? null : new JourneyFact.Money(amount, row.get(11, String.class)));
    }

    private static @Nullable String text(Tuple row, int column) {
        return row.get(column, String.class);
    }
}
