package org.hirfa.funding.eligibility;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.funding.artisanstanding.Artisans;
import org.hirfa.funding.scheme.Schemes;

/// Answers a question about an artisan, if the caller may ask it. All that is read and the entry it leaves are one transaction:
/// the answer is of one moment, and takes one connection.
@ApplicationScoped
class EligibilityAsking {

    private final Schemes schemes;
    private final Artisans artisans;
    private final LegalCalendar calendar;
    private final EligibilityScope scope;
    private final EligibilityJudging judging;
    private final AnswerSigning signing;

    EligibilityAsking(Schemes schemes, Artisans artisans, LegalCalendar calendar, EligibilityScope scope,
            EligibilityJudging judging, AnswerSigning signing) {
        this.schemes = schemes;
        this.artisans = artisans;
        this.calendar = calendar;
        this.scope = scope;
        this.judging = judging;
        this.signing = signing;
    }

    /// @return empty when there is no such artisan or scheme, and equally when the caller may not know
    @Transactional
    Optional<Answer> ask(String registrationNumber, String schemeCode) {
        var scheme = schemes.inForce(schemeCode, calendar.today());
        var artisan = artisans.registeredAs(registrationNumber);
        if (scheme.isEmpty() || artisan.isEmpty() || !scope.mayAsk(artisan.get(), scheme.get())) {
            return Optional.empty();
        }
        var answer = signing.sign(judging.judge(artisan.get(), scheme.get()));
        scope.leaveTrace(artisan.get());
        return Optional.of(answer);
    }
}
