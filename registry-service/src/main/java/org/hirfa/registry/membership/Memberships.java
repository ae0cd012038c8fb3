package org.hirfa.registry.membership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The organisations of a person, for the person's own page, journey and export.
@ApplicationScoped
public class Memberships {

    private final Session database;
    private final Members members;

    Memberships(Session database, Members members) {
        this.database = database;
        this.members = members;
    }

    /// @param persons every id under which the person has a file
    @Transactional
    public List<Membership> of(Collection<UUID> persons) {
        return members.ofPersons(persons).stream().map(this::membership).toList();
    }

    private Membership membership(Member member) {
        var organisation = database.createNativeQuery("select code, name_ar, name_fr, kind from organisation where id = :id",
                jakarta.persistence.Tuple.class).setParameter("id", member.organisationId()).getSingleResult();
        return new Membership(member.id(), member.version(), organisation.get(0, String.class), organisation.get(1, String.class),
                organisation.get(2, String.class), organisation.get(3, String.class), member.role(), member.since(), member.until(),
                member.state());
    }

    /// @param until the last day; null while no end is known
    public record Membership(UUID id, long version, String code, String nameAr, String nameFr, String kind, MemberRole role,
            LocalDate since, @Nullable LocalDate until, MemberState state) {}
}
