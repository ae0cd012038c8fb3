package org.hirfa.registry.statistics;

import java.util.Arrays;

import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/// By what figures are told apart, with the SQL that tells it of a row `s` counted on the map `w` (wilaya) and `cc` (chamber).
enum Breakdown {
    NONE("none", "''", "select '' as code, '' as ar, '' as fr where false"),
    WILAYA("wilaya", "w.wilaya_code", "select code, name_ar as ar, name_fr as fr from wilaya"),
    CHAMBER("chamber", "cc.chamber_code", "select code, name_ar as ar, name_fr as fr from chamber"),
    DOMAIN("domain", "sec.domain_code", "select code, name_ar as ar, name_fr as fr from craft_domain"),
    SECTOR("sector", "act.sector_code", "select code, name_ar as ar, name_fr as fr from craft_sector"),
    ACTIVITY("activity", "s.main_activity", "select code, name_ar as ar, name_fr as fr from craft_activity"),
    SEX("sex", "p.sex", NONE.labels),
    AGE_BAND("ageBand", Breakdown.ageBand("p.birth_date"), NONE.labels),
    ZONE("zone", "s.zone", NONE.labels),
    FORM("form", "s.form", NONE.labels),
    TITLE("title", "s.title", NONE.labels);

    private final String parameter;
    private final String key;
    private final String labels;

    Breakdown(String parameter, String key, String labels) {
        this.parameter = parameter;
        this.key = key;
        this.labels = labels;
    }

    /// @throws org.hirfa.problem.ProblemException 400 for one that there is not
    static Breakdown of(@Nullable String by) {
        return by == null ? NONE : Arrays.stream(values()).filter(breakdown -> breakdown.parameter.equals(by)).findFirst()
                .orElseThrow(() -> StandardProblem.INVALID_INPUT.because().at("by", "unknown-value"));
    }

    /// Completed years on the day `:on`, by the bands in which labour statistics are told.
    static String ageBand(String birthDate) {
        return """
                case when age(:on, %1$s) < interval '25 years' then '00-24' when age(:on, %1$s) < interval '35 years' then '25-34'
                     when age(:on, %1$s) < interval '45 years' then '35-44' when age(:on, %1$s) < interval '55 years' then '45-54'
                     when age(:on, %1$s) < interval '65 years' then '55-64' else '65+' end""".formatted(birthDate);
    }

    String parameter() {
        return parameter;
    }

    String key() {
        return key;
    }

    String labels() {
        return labels;
    }

    boolean isPlace() {
        return this == WILAYA || this == CHAMBER;
    }
}
