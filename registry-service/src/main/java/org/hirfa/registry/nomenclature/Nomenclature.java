package org.hirfa.registry.nomenclature;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.search.SearchText;

/// Which crafts there are.
@ApplicationScoped
public class Nomenclature {

    private final Session database;
    private final NomenclatureVersions versions;
    private final LegalCalendar calendar;

    Nomenclature(Session database, NomenclatureVersions versions, LegalCalendar calendar) {
        this.database = database;
        this.versions = versions;
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

    /// Of the codes given, those of activities that were open once and are so no longer, or not yet.
    public Set<String> closedAmong(Collection<String> codes) {
        var today = calendar.today();
        return database.createQuery("from Activity where code in :codes", Activity.class).setParameter("codes", codes)
                .getResultList().stream().filter(activity -> !activity.isOpenOn(today)).map(Activity::code).collect(Collectors.toSet());
    }

    ActivityFile file(String code) {
        var activity = Optional.ofNullable(database.find(Activity.class, code)).orElseThrow(StandardProblem.NOT_FOUND::because);
        return new ActivityFile(activity.view(calendar.today()), activity.version(), versions.historyOf(code));
    }

    /// @param wanted what is looked for; activities of any day when it names none
    List<Activity> search(WantedActivities wanted, String after, int limit) {
        return database.createNativeQuery("""
                select * from craft_activity
                 where search_text like :text and code > :after and (cast(:sector as text) is null or sector_code = :sector)
                   and (cast(:on as date) is null or daterange(valid_from, valid_to, '[]') @> cast(:on as date))
                   and (cast(:endangered as boolean) is null or :endangered = (endangered_from is not null
                        and daterange(endangered_from, endangered_to, '[]') @> cast(:day as date)))
                 order by code limit :limit
                """, Activity.class).setParameter("text", SearchText.containing(wanted.search())).setParameter("after", after)
                .setParameter("sector", wanted.sector(), String.class).setParameter("on", wanted.on(), LocalDate.class)
                .setParameter("endangered", wanted.endangered(), Boolean.class)
                .setParameter("day", wanted.on() == null ? calendar.today() : wanted.on()).setParameter("limit", limit).getResultList();
    }

    boolean isSector(String code) {
        return !database.createNativeQuery("select code from craft_sector where code = :code", String.class)
                .setParameter("code", code).getResultList().isEmpty();
    }
}
