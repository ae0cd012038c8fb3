package org.hirfa.training.certificate;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.problem.StandardProblem;
import org.hirfa.training.learner.Learner;
import org.hirfa.training.learner.Learners;
import org.hirfa.training.learner.Readers;
import org.hirfa.training.session.SessionScope;

/// Shows a certificate to its holder and to those who issued it, and keeps that the latter saw it.
@ApplicationScoped
class CertificateReading {

    private final Certificates certificates;
    private final Learners learners;
    private final Readers readers;
    private final SessionScope scope;
    private final Caller caller;

    CertificateReading(Certificates certificates, Learners learners, Readers readers, SessionScope scope, Caller caller) {
        this.certificates = certificates;
        this.learners = learners;
        this.readers = readers;
        this.scope = scope;
        this.caller = caller;
    }

    CertificateView one(UUID id) {
        var certificate = certificates.findByIdOptional(id).orElseThrow(StandardProblem.NOT_FOUND::because);
        var learner = holderOf(certificate);
        var official = scope.runs(certificate.chamber(), certificate.institution()) || caller.is(Role.NATIONAL_SUPERVISOR);
        if (!readers.isOwner(learner) && !official) {
            throw StandardProblem.NOT_FOUND.because();
        }
        return shown(certificate, learner);
    }

    Learner holderOf(Certificate certificate) {
        return learners.find(certificate.learnerId()).orElseThrow();
    }

    /// What a read answers, and a write too: it shows the file as a read does.
    CertificateView shown(Certificate certificate, Learner holder) {
        readers.keep(List.of(holder), "certificate", "training");
        return certificate.view();
    }
}
