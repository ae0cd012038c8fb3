package org.hirfa.registry.card;

import org.hirfa.problem.ProblemType;

/// Why a step in a card's life was refused.
enum CardProblem implements ProblemType {
    CARD_UNKNOWN("card-unknown", 404),
    CARD_STATE("card-state", 409),
    CARD_HOLDER_NOT_ACTIVE("card-holder-not-active", 409),
    CARD_NOT_PRINTABLE("card-not-printable", 409),
    CARD_ALREADY_HELD("card-already-held", 409),
    CARD_RENEWAL_EARLY("card-renewal-early", 409),
    CARD_REPLACEMENT_PRINTED("card-replacement-printed", 409);

    private final String slug;
    private final int status;

    CardProblem(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }
}
