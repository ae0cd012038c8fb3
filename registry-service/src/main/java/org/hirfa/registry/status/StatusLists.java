package org.hirfa.registry.status;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.hibernate.Session;

/// Gives places in the lists and keeps what stands there.
///
/// Places are drawn at random, so that nobody learns from two cards' places which was made first (section 12.5.2 of the draft
/// asks for it), and from lists that are filled to about a half, so that a draw rarely has to be repeated.
@ApplicationScoped
public class StatusLists {

    /// 32 KiB at two bits: small for a phone, and enough cards in one list to hide one among them.
    static final int LENGTH = 131_072;
    /// With a list half full, five taken places in a row happen once in 32 draws: then the next list is begun.
    private static final int DRAWS = 5;

    private final Session database;
    private final RandomGenerator random = new SecureRandom();

    StatusLists(Session database) {
        this.database = database;
    }

    /// A place nobody had before. It reads INVALID until something else is set.
    @Transactional(TxType.MANDATORY)
    public StatusPlace give() {
        for (var list = newest(); ; list = open(list + 1)) {
            for (var draw = 0; draw < DRAWS; draw++) {
                var place = new StatusPlace(list, random.nextInt(LENGTH));
                if (take(place)) {
                    return place;
                }
            }
        }
    }

    @Transactional(TxType.MANDATORY)
    public void set(StatusPlace place, Status status) {
        database.createNativeMutationQuery("update status_entry set status = ?1 where list_id = ?2 and position = ?3")
                .setParameter(1, status.bits()).setParameter(2, place.list()).setParameter(3, place.position()).executeUpdate();
    }

    private boolean take(StatusPlace place) {
        return database.createNativeMutationQuery("""
                insert into status_entry (list_id, position, status) values (?1, ?2, ?3) on conflict do nothing
                """).setParameter(1, place.list()).setParameter(2, place.position()).setParameter(3, Status.INVALID.bits())
                .executeUpdate() == 1;
    }

    private int newest() {
        var newest = database.createNativeQuery("select max(id) from status_list", Integer.class).getSingleResult();
        return newest == null ? open(1) : newest;
    }

    private int open(int list) {
        database.createNativeMutationQuery("insert into status_list (id) values (?1) on conflict do nothing")
                .setParameter(1, list).executeUpdate();
        return list;
    }
}
