package org.hirfa.funding.eligibility;

import java.util.List;

import org.hirfa.funding.agency.Source;
import org.hirfa.funding.scheme.Criterion;
import org.hirfa.problem.Multilingual;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CompiledCriterionTest {

    private static final Multilingual WORDS = new Multilingual("ا", "a", "a");

    @Test
    void withoutFailExpressionFalseMeansFail() {
        var criterion = criterion("card.active", null);

        assertThat(criterion.judge(knowing().learn(Fact.CARD_ACTIVE, true))).isEqualTo(Verdict.PASS);
        assertThat(criterion.judge(knowing().learn(Fact.CARD_ACTIVE, false))).isEqualTo(Verdict.FAIL);
        assertThat(criterion.judge(knowing())).isEqualTo(Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"30, 31, PASS", "17, 18, UNKNOWN", "18, 19, PASS", "54, 55, PASS", "55, 56, UNKNOWN", "56, 57, FAIL", "16, 17, FAIL"})
    void neitherPassNorFailIsUnknown(long atLeast, long atMost, Verdict verdict) {
        var criterion = criterion("artisan.ageAtLeast >= 18 && artisan.ageAtMost <= 55",
                "artisan.ageAtMost < 18 || artisan.ageAtLeast > 55");

        var judged = criterion.judge(knowing().learn(Fact.ARTISAN_AGE_AT_LEAST, atLeast).learn(Fact.ARTISAN_AGE_AT_MOST, atMost));

        assertThat(judged).isEqualTo(verdict);
    }

    @Test
    void anUnknownFactThatCannotChangeTheResultDoesNotMatter() {
        var either = criterion("qualification.held || card.active", null);
        var both = criterion("tax.upToDate && card.active", null);

        assertThat(either.judge(knowing().learn(Fact.CARD_ACTIVE, true))).isEqualTo(Verdict.PASS);
        assertThat(either.judge(knowing().learn(Fact.CARD_ACTIVE, false))).isEqualTo(Verdict.UNKNOWN);
        assertThat(both.judge(knowing().learn(Fact.CARD_ACTIVE, false))).isEqualTo(Verdict.FAIL);
        assertThat(both.judge(knowing().learn(Fact.CARD_ACTIVE, true))).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void listsAreSearchedByMembershipAndMacro() {
        var never = criterion("!funding.grantedBySchemes.exists(scheme, scheme in [\"A\", \"B\"])", null);
        var repaid = criterion("!(\"A\" in funding.grantedBySchemes) || \"A\" in funding.repaidInFull", null);

        assertThat(never.judge(knowing().learn(Fact.FUNDING_GRANTED_BY_SCHEMES, List.of()))).isEqualTo(Verdict.PASS);
        assertThat(never.judge(knowing().learn(Fact.FUNDING_GRANTED_BY_SCHEMES, List.of("C", "B")))).isEqualTo(Verdict.FAIL);
        assertThat(never.judge(knowing())).isEqualTo(Verdict.UNKNOWN);
        assertThat(repaid.judge(knowing().learn(Fact.FUNDING_GRANTED_BY_SCHEMES, List.of("A")))).isEqualTo(Verdict.UNKNOWN);
        assertThat(repaid.judge(knowing().learn(Fact.FUNDING_GRANTED_BY_SCHEMES, List.of()))).isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"artisan.ageAtLeast / 0 > 1", "10 % (artisan.ageAtLeast - artisan.ageAtLeast) == 1",
            "artisan.activities[99] == \"x\"", "int(artisan.status) > 1", "artisan.ageAtLeast * 9223372036854775807 > 0"})
    void aRuntimeErrorIsUnknown(String pass) {
        var facts = knowing().learn(Fact.ARTISAN_AGE_AT_LEAST, 30L).learn(Fact.ARTISAN_ACTIVITIES, List.of("0112345"))
                .learn(Fact.ARTISAN_STATUS, "ACTIVE");

        assertThat(criterion(pass, null).judge(facts)).isEqualTo(Verdict.UNKNOWN);
        assertThat(criterion("card.active", pass).judge(facts.learn(Fact.CARD_ACTIVE, false))).isEqualTo(Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"artisan.status > 3", "artisan.nobody", "card.active &&", "\"text\"", "artisan.ageAtLeast", "", "nonsense("})
    void whatDoesNotCompileIsUnknownForEverybody(String pass) {
        assertThat(criterion(pass, null).judge(knowing().learn(Fact.CARD_ACTIVE, true))).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void showsTheFactsItLookedAtAndWhichOfThemAreNotKnown() {
        var criterion = criterion("card.active && artisan.status == \"ACTIVE\"", "tax.upToDate == false");

        var value = criterion.valueFrom(knowing().learn(Fact.CARD_ACTIVE, true).learn(Fact.ARTISAN_SEX, "FEMALE"));

        assertThat(value).containsExactlyInAnyOrderEntriesOf(mapOf("card.active", true, "artisan.status", null, "tax.upToDate", null));
    }

    private static java.util.Map<String, @Nullable Object> mapOf(@Nullable Object... pairs) {
        var map = new java.util.HashMap<String, @Nullable Object>();
        for (int at = 0; at < pairs.length; at += 2) {
            map.put(String.valueOf(pairs[at]), pairs[at + 1]);
        }
        return map;
    }

    private static KnownFacts knowing() {
        return new KnownFacts();
    }

    private static CompiledCriterion criterion(String pass, @Nullable String fail) {
        return CompiledCriterion.of(new Criterion("c", pass, fail, new Criterion.Reason(WORDS, WORDS, WORDS),
                new Source("s", null, false), null));
    }
}
