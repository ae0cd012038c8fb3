package org.hirfa.registry.nomenclature;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.search.SearchText;
import org.jspecify.annotations.Nullable;

/// Which crafts there are.
@ApplicationScoped
public class Nomenclature {

    private final Session database;
    private final LegalCalendar calendar;

    Nomenclature(Session database, LegalCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /// An activity's names, whether it is open or closed: people stay registered for closed ones.
    public Optional<ActivityName> find(String code) {
        return Optional.ofNullable(database.find(Activity.class, code)).map(Activity::name);
    }

    /// Of the codes given, those that are open for new registrations today.
    public Set<String> openAmong(Collection<String> codes) {
        var today = calendar.today();
        return database.createQuery("from Activity where code in :codes", Activity.class).setParameter("codes", codes)
                .getResultList().stream().filter(activity -> activity.isOpenOn(today)).map(Activity::code).collect(Collectors.toSet());
    }

    /// @param after the code after which to go on; empty to begin
    List<Activity> search(String text, @Nullable String sector, String after, int limit) {
        return database.createNativeQuery("""
                select * from craft_activity
                 where search_text like :text and code > :after and (cast(:sector as text) is null or sector_code = :sector)
                 order by code limit :limit
                """, Activity.class).setParameter("text", SearchText.containing(text)).setParameter("after", after)
                .setParameter("sector", sector).setParameter("limit", limit).getResultList();
    }

    boolean isSector(String code) {
        return !database.createNativeQuery("select code from craft_sector where code = :code", String.class)
                .setParameter("code", code).getResultList().isEmpty();
    }

    NomenclatureTree tree() {
        var today = calendar.today();
        var activities = database.createQuery("from Activity order by code", Activity.class).getResultList().stream()
                .collect(Collectors.groupingBy(Activity::sector));
        var sectors = rows("select code, domain_code, name_ar, name_fr from craft_sector order by code").stream()
                .collect(Collectors.groupingBy(row -> text(row, 1), Collectors.mapping(row -> new NomenclatureTree.Sector(
                        text(row, 0), text(row, 2), text(row, 3), activities.getOrDefault(text(row, 0), List.of()).stream()
                                .map(activity -> activity.view(today)).toList()), Collectors.toList())));
        return new NomenclatureTree(rows("select code, name_ar, name_fr, name_en from craft_domain order by code").stream()
                .map(row -> new NomenclatureTree.Domain(text(row, 0), text(row, 1), text(row, 2), text(row, 3),
                        sectors.getOrDefault(text(row, 0), List.of()))).toList());
    }

    private List<Tuple> rows(String sql) {
        return database.createNativeQuery(sql, Tuple.class).getResultList();
    }

    private static String text(Tuple row, int column) {
        return row.get(column, String.class);
    }
}
