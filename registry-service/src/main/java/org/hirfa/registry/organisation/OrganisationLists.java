package org.hirfa.registry.organisation;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hirfa.access.Caller;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.http.Page;
import org.hirfa.registry.chamber.ChamberScope;
import org.hirfa.registry.search.SearchText;
import org.jspecify.annotations.Nullable;

/// The lists of organisations: everybody's directory, and the files in a chamber's scope.
@ApplicationScoped
class OrganisationLists {

    private static final String NARROWED = """
             and (cast(:kind as text) is null or o.kind = :kind) and (cast(:status as text) is null or o.status = :status)
             and o.search_text like :search and o.code > :after
            """;

    private final Session database;
    private final ChamberScope scope;
    private final Organisations organisations;
    private final OrganisationAnswers answers;
    private final LegalCalendar calendar;

    OrganisationLists(Session database, ChamberScope scope, Organisations organisations, OrganisationAnswers answers,
            LegalCalendar calendar) {
        this.database = database;
        this.scope = scope;
        this.organisations = organisations;
        this.answers = answers;
        this.calendar = calendar;
    }

    @Transactional
    Page<PublicOrganisation> directory(Wanted wanted, @Nullable String wilaya, boolean standingOnly, int limit) {
        var found = database.createNativeQuery("""
                select o.* from organisation o
                 where o.decided_on is not null
                   and (not :standing or o.status in ('REGISTERED', 'APPROVED', 'RECOGNISED'))
                   and (cast(:wilaya as text) is null or o.commune in (select w.commune_id from commune_wilaya w
                        where w.wilaya_code = :wilaya and daterange(w.valid_from, w.valid_to, '[]') @> cast(:day as date)))
                """ + NARROWED + "order by o.code limit :limit", Organisation.class).setParameter("standing", standingOnly)
                .setParameter("wilaya", wilaya).setParameter("day", calendar.today()).setParameter("kind", wanted.kindName())
                .setParameter("status", wanted.statusName()).setParameter("search", SearchText.containing(wanted.search()))
                .setParameter("after", wanted.after()).setParameter("limit", limit + 1).getResultList();
        return Page.of(found, limit, organisation -> List.of(organisation.code()),
                organisation -> organisation.publicView(organisations.placeOf(organisation)));
    }

    /// @param lackingSupervisor only enterprises that have to name another supervisor
    @Transactional
    Page<OrganisationView> files(Wanted wanted, boolean lackingSupervisor, Caller caller, int limit) {
        var found = database.createNativeQuery("select o.* from organisation o where o.status <> 'DISCARDED' and"
                + Organisations.OF_COMMUNES_TODAY + " and (not :lacking or o.supervisor_missing_since is not null)" + NARROWED
                + "order by o.code limit :limit", Organisation.class)
                .setParameter("wilayas", scope.readableBy(caller).toArray(String[]::new), String[].class)
                .setParameter("day", calendar.today()).setParameter("lacking", lackingSupervisor)
                .setParameter("kind", wanted.kindName()).setParameter("status", wanted.statusName())
                .setParameter("search", SearchText.containing(wanted.search())).setParameter("after", wanted.after())
                .setParameter("limit", limit + 1).getResultList();
        return Page.of(found, limit, organisation -> List.of(organisation.code()), answers::show);
    }

    /// @param after the code after which to go on; empty to begin
    record Wanted(@Nullable OrganisationKind kind, @Nullable OrganisationStatus status, String search, String after) {

        @Nullable String kindName() {
            return kind == null ? null : kind.name();
        }

        @Nullable String statusName() {
            return status == null ? null : status.name();
        }
    }
}
