package org.hirfa.registry.application;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.registry.chamber.ChamberView;
import org.hirfa.registry.chamber.Chambers;
import org.hirfa.registry.nomenclature.ActivityName;
import org.hirfa.registry.nomenclature.Nomenclature;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/// The receipt as it is printed, in Arabic and French. It authorises the craft for a time, so it says until when, and what
/// the law makes of silence.
@ApplicationScoped
class ReceiptPaper {

    private final Applications applications;
    private final ApplicationAnswers answers;
    private final Nomenclature nomenclature;
    private final Chambers chambers;
    private final Caller caller;

    ReceiptPaper(Applications applications, ApplicationAnswers answers, Nomenclature nomenclature, Chambers chambers, Caller caller) {
        this.applications = applications;
        this.answers = answers;
        this.nomenclature = nomenclature;
        this.chambers = chambers;
        this.caller = caller;
    }

    /// Everything the template shows.
    record Face(ApplicationView application, ApplicationView.Receipt receipt, ActivityName activity, ChamberView chamber) {}

    @CheckedTemplate(basePath = "application")
    static class Templates {
        static native TemplateInstance receipt(Face face);
    }

    /// @return the page, to be printed outside the transaction
    /// @throws org.hirfa.problem.ProblemException 404 outside the caller's reach; 409 for a draft, which has no receipt
    @Transactional
    TemplateInstance page(UUID id) {
        var view = answers.changed(id);
        var receipt = view.receipt();
        if (receipt == null) {
            throw ApplicationProblem.APPLICATION_STATE.because(applications.readable(caller, id).status().name());
        }
        var activity = nomenclature.find(view.mainActivity())
                .orElseThrow(() -> new IllegalStateException("an application for an unknown activity"));
        var chamber = chambers.find(view.chamber()).orElseThrow(() -> new IllegalStateException("an application without a chamber"));
        return Templates.receipt(new Face(view, receipt, activity, chamber));
    }
}
