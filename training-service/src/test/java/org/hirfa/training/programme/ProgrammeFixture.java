package org.hirfa.training.programme;

import java.util.List;

import org.hirfa.problem.Multilingual;

/// A small programme of the tests' own.
public final class ProgrammeFixture {

    private ProgrammeFixture() {}

    /// Two modules, of 30 and of 90 hours; half the points and 80 % of the days to pass.
    public static Programme sewing() {
        var titles = new Multilingual("خياطة", "Couture", "Sewing");
        return Programme.of(new ProgrammeDefinition("SEWING", ProgrammeKind.QUALIFICATION, null, titles, List.of("1390001"), 120,
                List.of(new ProgrammeDefinition.Module("KNOWLEDGE", titles, 30), new ProgrammeDefinition.Module("PRACTICE", titles, 90)),
                List.of("ar"), true, new PassRule(50, 80), null, null, false, new ProgrammeDefinition.Source("made for tests")));
    }
}
