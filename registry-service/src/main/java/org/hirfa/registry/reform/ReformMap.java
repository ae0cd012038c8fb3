package org.hirfa.registry.reform;

import java.time.LocalDate;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hirfa.countrypack.LegalCalendar;
import org.jspecify.annotations.Nullable;

/// The territory's dated rows of a reform. What the pack brings stands on the map already; what is uploaded is written when it
/// is set for its day, and taken away when that is called off.
@ApplicationScoped
class ReformMap {

    private final Session database;
    private final LegalCalendar calendar;

    ReformMap(Session database, LegalCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /// @throws org.hirfa.problem.ProblemException 409 when a commune does not lie where the reform takes it from or, for a
    ///         reform of the pack, will not lie where the reform brings it; or when the days that it would change are past
    void enact(Reform reform) {
        if (reform.origin() == ReformOrigin.UPLOADED) {
            if (reform.isDueOn(calendar.today())) {
                throw ReformProblem.REFORM_MAP.because();
            }
            requireEach(reform, change("""
                    update commune_wilaya w set valid_to = cast(:day as date) - 1 from reform_move m
                     where m.reform_id = :reform and w.commune_id = m.commune_id and w.wilaya_code = m.from_wilaya
                       and w.valid_from < :day and w.valid_to is null
                    """, reform));
            change("""
                    insert into commune_wilaya (commune_id, wilaya_code, valid_from, decided_here)
                    select commune_id, to_wilaya, cast(:day as date), true from reform_move where reform_id = :reform
                    """, reform);
        }
        requireEach(reform, database.createNativeQuery("""
                select count(*) from reform_move m join commune_wilaya w on w.commune_id = m.commune_id
                   and w.wilaya_code = m.to_wilaya and w.valid_from = :day where m.reform_id = :reform
                """, Integer.class).setParameter("day", reform.effectiveOn()).setParameter("reform", reform.id()).getSingleResult());
    }

    void repeal(Reform reform) {
        if (reform.origin() == ReformOrigin.UPLOADED) {
            change("""
                    delete from commune_wilaya w using reform_move m where m.reform_id = :reform
                       and w.commune_id = m.commune_id and w.wilaya_code = m.to_wilaya and w.valid_from = :day
                    """, reform);
            change("""
                    update commune_wilaya w set valid_to = null from reform_move m where m.reform_id = :reform
                       and w.commune_id = m.commune_id and w.wilaya_code = m.from_wilaya and w.valid_to = cast(:day as date) - 1
                    """, reform);
        }
    }

    /// Where a commune lies at the end of a day; null when nowhere.
    @Nullable String wilayaOf(String commune, LocalDate day) {
        return database.createNativeQuery("""
                select wilaya_code from commune_wilaya where commune_id = :commune and daterange(valid_from, valid_to, '[]') @> cast(:day as date)
                """, String.class).setParameter("commune", commune).setParameter("day", day).uniqueResultOptional().orElse(null);
    }

    boolean stands(String wilaya, LocalDate day) {
        return is("select 1 from wilaya where code = :code and daterange(valid_from, valid_to, '[]') @> cast(:day as date)", wilaya, day);
    }

    /// Whether somebody will serve the people there: a file that no chamber serves would be nobody's.
    boolean isCovered(String wilaya, LocalDate day) {
        return is("select 1 from chamber_coverage where wilaya_code = :code and daterange(valid_from, valid_to, '[]') @> cast(:day as date)",
                wilaya, day);
    }

    private boolean is(String sql, String code, LocalDate day) {
        return !database.createNativeQuery(sql, Integer.class).setParameter("code", code).setParameter("day", day).getResultList().isEmpty();
    }

    private int change(String sql, Reform reform) {
        return database.createNativeMutationQuery(sql).setParameter("day", reform.effectiveOn()).setParameter("reform", reform.id())
                .executeUpdate();
    }

    private void requireEach(Reform reform, int found) {
        if (found != communes(reform.id())) {
            throw ReformProblem.REFORM_MAP.because();
        }
    }

    private int communes(UUID reform) {
        return database.createNativeQuery("select count(*) from reform_move where reform_id = :reform", Integer.class)
                .setParameter("reform", reform).getSingleResult();
    }
}
