package org.hirfa.registry.card;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.search.PlainText;
import org.jspecify.annotations.Nullable;

/// To whom a card is handed over. Without any of it: to the holder, whom the counter knows.
///
/// @param recipientName of a proxy, who also shows a paper
/// @param identityShown the kind of paper; never its number
record DeliverCard(Recipient recipient,
        @Size(max = 120) @Pattern(regexp = PlainText.SHAPE) @Nullable String recipientName, @Nullable Identity identityShown) {

    enum Recipient { HOLDER, PROXY }

    enum Identity { NATIONAL_ID, PASSPORT, DRIVING_LICENCE }

    static DeliverCard toHolder() {
        return new DeliverCard(Recipient.HOLDER, null, null);
    }

    DeliverCard {
        recipient = recipient == null ? Recipient.HOLDER : recipient;
    }

    void require() {
        if (recipient == Recipient.PROXY && (recipientName == null || recipientName.isBlank())) {
            throw StandardProblem.INVALID_INPUT.because().at("recipientName", "required");
        }
        if (recipient == Recipient.PROXY && identityShown == null) {
            throw StandardProblem.INVALID_INPUT.because().at("identityShown", "required");
        }
    }
}
