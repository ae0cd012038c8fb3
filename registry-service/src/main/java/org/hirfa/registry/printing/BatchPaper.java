package org.hirfa.registry.printing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Access;
import org.hirfa.access.AccessLog;
import org.hirfa.registry.card.PrintableCards;

/// Many cards in one file. Each holder's record says that their card was drawn.
@ApplicationScoped
class BatchPaper {

    private final PrintableCards cards;
    private final CardPaper paper;
    private final AccessLog accesses;

    BatchPaper(PrintableCards cards, CardPaper paper, AccessLog accesses) {
        this.cards = cards;
        this.paper = paper;
        this.accesses = accesses;
    }

    byte[] print(List<UUID> ids) {
        return paper.print(read(ids));
    }

    @Transactional
    List<PrintableCards.PrintableCard> read(List<UUID> ids) {
        var found = ids.stream().map(cards::find).flatMap(Optional::stream).toList();
        found.forEach(card -> accesses.record(new Access(card.holder().personId(), "card", "registration")));
        return found;
    }
}
