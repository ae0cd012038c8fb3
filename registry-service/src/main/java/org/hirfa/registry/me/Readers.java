package org.hirfa.registry.me;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.access.AccessLog;
import org.hirfa.access.AccessView;
import org.hirfa.http.Page;
import org.hirfa.http.Paging;

/// Who has read a person's file.
@ApplicationScoped
class Readers {

    private final AccessLog accesses;

    Readers(AccessLog accesses) {
        this.accesses = accesses;
    }

    Page<AccessView> of(UUID person, Paging paging) {
        return Page.of(accesses.of(List.of(person), paging.afterNumber(), paging.limit() + 1), paging.limit(),
                access -> List.of(Long.toString(access.entry())), access -> access);
    }
}
