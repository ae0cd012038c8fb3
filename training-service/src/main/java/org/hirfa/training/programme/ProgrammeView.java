package org.hirfa.training.programme;

import java.time.LocalDate;
import java.util.List;

import org.hirfa.problem.Multilingual;
import org.jspecify.annotations.Nullable;

/// A programme as the public sees it.
///
/// @param topic of an awareness programme
/// @param activities the crafts it is about, by code; empty when it serves all
/// @param opensRegistration whether its certificate is a qualification for the register
public record ProgrammeView(
        String code,
        ProgrammeKind kind,
        @Nullable String topic,
        Multilingual titles,
        List<String> activities,
        List<String> languages,
        int hours,
        List<Module> modules,
        boolean opensRegistration,
        Rule passRule,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Source source) {

    public record Module(String code, Multilingual titles, int hours) {}

    public record Rule(int minimumScore, int minimumAttendancePercent) {}

    /// @param verified whether a person has checked it against the text
    public record Source(String text, boolean verified) {}
}
