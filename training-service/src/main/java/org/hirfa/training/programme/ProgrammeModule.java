package org.hirfa.training.programme;

import jakarta.persistence.Embeddable;

import org.hirfa.problem.Multilingual;

/// One part of a programme, which may be scored by itself.
@Embeddable
record ProgrammeModule(String code, String titleAr, String titleFr, String titleEn, int hours) {

    static ProgrammeModule of(ProgrammeDefinition.Module module) {
        var titles = module.titles();
        return new ProgrammeModule(module.code(), titles.ar(), titles.fr(), titles.en(), module.hours());
    }

    ProgrammeView.Module view() {
        return new ProgrammeView.Module(code, new Multilingual(titleAr, titleFr, titleEn), hours);
    }
}
