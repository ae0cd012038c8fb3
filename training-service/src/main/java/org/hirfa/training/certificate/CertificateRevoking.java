package org.hirfa.training.certificate;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.hirfa.training.learner.Learners;
import org.hirfa.training.learner.Readers;
import org.hirfa.training.session.SessionScope;
import org.jspecify.annotations.Nullable;

/// Takes a certificate back, with a reason.
@ApplicationScoped
class CertificateRevoking {

    private final Certificates certificates;
    private final CertificateNews news;
    private final Learners learners;
    private final Readers readers;
    private final SessionScope scope;
    private final Caller caller;
    private final LegalCalendar calendar;

    CertificateRevoking(Certificates certificates, CertificateNews news, Learners learners, Readers readers, SessionScope scope,
            Caller caller, LegalCalendar calendar) {
        this.certificates = certificates;
        this.news = news;
        this.learners = learners;
        this.readers = readers;
        this.scope = scope;
        this.caller = caller;
        this.calendar = calendar;
    }

    @Transactional
    CertificateView revoke(UUID id, RevokeCertificate order, @Nullable String ifMatch) {
        var certificate = certificates.toChange(id).filter(found -> scope.runs(found.chamber(), found.institution()))
                .orElseThrow(StandardProblem.NOT_FOUND::because);
        Versions.requireMatch(ifMatch, certificate.version());
        if (certificate.isRevoked()) {
            throw CertificateProblem.CERTIFICATE_REVOKED_ALREADY.because();
        }
        var learner = learners.find(certificate.learnerId()).orElseThrow();
        certificate.revoke(order.reason().strip(), calendar.today(), caller.subject());
        certificates.flush();
        news.revoked(certificate, learner);
        readers.keep(List.of(learner), "certificate", "training");
        return certificate.view();
    }
}
