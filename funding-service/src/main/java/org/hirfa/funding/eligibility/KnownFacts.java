package org.hirfa.funding.eligibility;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

import org.hirfa.funding.artisanstanding.Standing;
import org.hirfa.funding.dossier.FundingRecord;
import org.hirfa.funding.scheme.SchemeVersion;
import org.jspecify.annotations.Nullable;

/// What is known of one artisan on one day. A fact that is absent is unknown and never taken for false.
final class KnownFacts {

    private final Map<Fact, Object> known = new EnumMap<>(Fact.class);

    static KnownFacts of(Standing artisan, FundingRecord funding, SchemeVersion scheme, LocalDate today) {
        var facts = new KnownFacts();
        facts.learn(Fact.ARTISAN_REGISTERED, true);
        facts.learn(Fact.ARTISAN_STATUS, artisan.merged() ? null : artisan.status());
        facts.learn(Fact.ARTISAN_TITLE, artisan.title());
        facts.learn(Fact.ARTISAN_FORM, artisan.form());
        facts.learn(Fact.ARTISAN_ZONE, artisan.zone());
        facts.learn(Fact.ARTISAN_WILAYA, artisan.wilaya());
        facts.learn(Fact.ARTISAN_SEX, artisan.sex());
        facts.learn(Fact.ARTISAN_ACTIVITIES, artisan.activities());
        facts.learnAge(artisan.birthYear(), today);
        facts.learn(Fact.CARD_ACTIVE, artisan.cardActive());
        facts.learn(Fact.CARD_VALID_UNTIL, artisan.cardValidUntil() == null ? null : artisan.cardValidUntil().toString());
        facts.learn(Fact.QUALIFICATION_CERTIFICATES, artisan.certificates());
        facts.learn(Fact.QUALIFICATION_HELD, artisan.qualified() ? true : null);
        facts.learn(Fact.INSURANCE_UP_TO_DATE, artisan.duties().insuranceUpToDate());
        facts.learn(Fact.TAX_UP_TO_DATE, artisan.duties().taxUpToDate());
        facts.learn(Fact.SCHEME_ACCEPTS_NEW, scheme.acceptsNew().value());
        facts.learn(Fact.FUNDING_OPEN_DOSSIERS, funding.openDossiers());
        facts.learn(Fact.FUNDING_GRANTED_BY_SCHEMES, funding.grantedBySchemes());
        facts.learn(Fact.FUNDING_REPAID_IN_FULL, funding.repaidInFull());
        return facts;
    }

    /// Somebody born in a year is that many years old at the end of it, and until then perhaps one less.
    private void learnAge(@Nullable Integer birthYear, LocalDate today) {
        if (birthYear == null) {
            return;
        }
        long atMost = today.getYear() - birthYear;
        var yearIsOver = today.getMonthValue() == 12 && today.getDayOfMonth() == 31;
        learn(Fact.ARTISAN_AGE_AT_MOST, atMost);
        learn(Fact.ARTISAN_AGE_AT_LEAST, yearIsOver ? atMost : atMost - 1);
    }

    KnownFacts learn(Fact fact, @Nullable Object value) {
        if (value != null) {
            known.put(fact, value);
        }
        return this;
    }

    boolean knows(Fact fact) {
        return known.containsKey(fact);
    }

    @Nullable Object valueOf(Fact fact) {
        return known.get(fact);
    }
}
