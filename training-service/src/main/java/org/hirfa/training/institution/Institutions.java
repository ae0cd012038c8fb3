package org.hirfa.training.institution;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.hirfa.http.Page;
import org.hirfa.http.Paging;
import org.hirfa.problem.ProblemException;
import org.hirfa.problem.StandardProblem;

/// The establishments, and the question where one is.
@ApplicationScoped
public class Institutions {

    private static final Pattern CODE = Pattern.compile("[0-9]{5}");
    private static final double NOWHERE = 1e9;

    private final Session database;

    Institutions(Session database) {
        this.database = database;
    }

    public Optional<String> wilayaOf(String code) {
        return database.createNativeQuery("select wilaya_code from institution where code = :code and listed", String.class)
                .setParameter("code", code).uniqueResultOptional();
    }

    Optional<InstitutionView> find(String code) {
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        return database.createNativeQuery("select *, 0::float8 as km from institution where code = :code and listed", Tuple.class)
                .setParameter("code", code).uniqueResultOptional().map(row -> InstitutionView.of(row, false));
    }

    Page<InstitutionView> search(InstitutionSearch wanted, Paging paging) {
        var near = wanted.near();
        var after = paging.after(2);
        var query = database.createNativeQuery("""
                select * from (
                    select *, case
                        when cast(:latitude as float8) is null then 0
                        when latitude is null or longitude is null then :nowhere
                        else 2 * 6371 * asin(sqrt(least(1, power(sin(radians(latitude - :latitude) / 2), 2)
                            + cos(radians(:latitude)) * cos(radians(latitude))
                            * power(sin(radians(longitude - :longitude) / 2), 2))))
                        end as km
                    from institution
                    where listed and (cast(:wilaya as text) is null or wilaya_code = :wilaya)
                        and search_text like all (:patterns)
                ) as found
                where (km, code) > (:afterKm, :afterCode) order by km, code limit :most
                """, Tuple.class)
                .setParameter("latitude", near == null ? null : near.latitude(), Double.class)
                .setParameter("longitude", near == null ? null : near.longitude(), Double.class)
                .setParameter("nowhere", NOWHERE)
                .setParameter("wilaya", wanted.wilaya, String.class)
                .setParameter("patterns", wanted.patterns())
                .setParameter("afterKm", after.isEmpty() ? -1.0 : kilometres(after.getFirst()))
                .setParameter("afterCode", after.isEmpty() ? "" : code(after.getLast()))
                .setParameter("most", paging.limit() + 1);
        List<Tuple> rows = query.getResultList();
        return Page.of(rows, paging.limit(),
                row -> List.of(row.get("km").toString(), row.get("code", String.class)), row -> InstitutionView.of(row, near != null));
    }

    private static double kilometres(String text) {
        try {
            var km = Double.parseDouble(text);
            if (km >= 0 && km <= NOWHERE) {
                return km;
            }
            throw notOurs();
        } catch (NumberFormatException _) {
            throw notOurs();
        }
    }

    private static String code(String text) {
        if (CODE.matcher(text).matches()) {
            return text;
        }
        throw notOurs();
    }

    private static ProblemException notOurs() {
        return StandardProblem.INVALID_INPUT.because().at("cursor", "invalid");
    }
}
