package org.hirfa.funding.eligibility;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.funding.artisanstanding.Sessions;
import org.hirfa.funding.artisanstanding.Standing;
import org.hirfa.funding.dossier.FundingRecords;
import org.hirfa.funding.scheme.Criterion;
import org.hirfa.funding.scheme.SchemeInForce;
import org.jspecify.annotations.Nullable;

/// Judges an artisan by the criteria of a scheme, and finds what could help where a criterion is not met.
@ApplicationScoped
class EligibilityJudging {

    private final CompiledSchemes compiled;
    private final FundingRecords funding;
    private final Sessions sessions;
    private final LegalCalendar calendar;
    private final Clock clock;

    EligibilityJudging(CompiledSchemes compiled, FundingRecords funding, Sessions sessions, LegalCalendar calendar, Clock clock) {
        this.compiled = compiled;
        this.funding = funding;
        this.sessions = sessions;
        this.calendar = calendar;
        this.clock = clock;
    }

    Answer judge(Standing artisan, SchemeInForce scheme) {
        var known = KnownFacts.of(artisan, funding.of(artisan.registrations()), scheme.version(), calendar.today());
        var criteria = compiled.criteriaOf(scheme).stream().map(criterion -> answer(criterion, known, artisan)).toList();
        var outcome = Outcome.of(criteria.stream().map(Answer.CriterionAnswer::outcome).toList());
        return new Answer(artisan.registrationNumber(), scheme.code(), scheme.version().version(), outcome, true,
                clock.instant().truncatedTo(ChronoUnit.MILLIS), criteria, null);
    }

    private Answer.CriterionAnswer answer(CompiledCriterion compiled, KnownFacts known, Standing artisan) {
        var criterion = compiled.criterion();
        var verdict = compiled.judge(known);
        var remedy = verdict == Verdict.PASS ? null : remedy(criterion.remedy(), artisan);
        return new Answer.CriterionAnswer(criterion.code(), verdict, compiled.valueFrom(known), verdict.reasonOf(criterion),
                criterion.source(), remedy);
    }

    private Answer.@Nullable RemedyAnswer remedy(Criterion.@Nullable Remedy remedy, Standing artisan) {
        if (remedy == null) {
            return null;
        }
        return new Answer.RemedyAnswer(remedy.code(), remedy.text(),
                remedy.kind().equals(Criterion.Remedy.TRAINING) ? offers(remedy, artisan) : List.of());
    }

    private List<Answer.Offer> offers(Criterion.Remedy remedy, Standing artisan) {
        var activities = remedy.activities().isEmpty() ? artisan.activities() : remedy.activities();
        return sessions.openNear(artisan, remedy.programmeKinds(), activities).stream()
                .map(session -> new Answer.Offer(session.sessionId(), session.titles(), session.startsOn(), session.wilaya(),
                        session.seatsLeft()))
                .toList();
    }
}
