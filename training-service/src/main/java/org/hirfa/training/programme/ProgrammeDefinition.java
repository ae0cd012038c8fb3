package org.hirfa.training.programme;

import java.time.LocalDate;
import java.util.List;

import org.hirfa.problem.Multilingual;
import org.jspecify.annotations.Nullable;

/// A programme as the country pack's `programmes.json` writes it.
record ProgrammeDefinition(
        String code,
        ProgrammeKind kind,
        @Nullable String topic,
        Multilingual titles,
        List<String> activities,
        int hours,
        List<Module> modules,
        List<String> languages,
        boolean opensRegistration,
        PassRule passRule,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean verified,
        Source source) {

    record Module(String code, Multilingual titles, int hours) {}

    record Source(String text) {}
}
