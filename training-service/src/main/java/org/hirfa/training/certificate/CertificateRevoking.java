package org.hirfa.training.certificate;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.hirfa.training.decision.Deciding;
import org.hirfa.training.session.SessionScope;
import org.jspecify.annotations.Nullable;

/// Takes a certificate back, with a reason.
@ApplicationScoped
class CertificateRevoking {

    private final Certificates certificates;
    private final CertificateReading reading;
    private final CertificateNews news;
    private final SessionScope scope;
    private final Deciding deciding;

    CertificateRevoking(Certificates certificates, CertificateReading reading, CertificateNews news, SessionScope scope,
            Deciding deciding) {
        this.certificates = certificates;
        this.reading = reading;
        this.news = news;
        this.scope = scope;
        this.deciding = deciding;
    }

    @Transactional
    CertificateView revoke(UUID id, RevokeCertificate order, @Nullable String ifMatch) {
        var certificate = certificates.toChange(id).filter(found -> scope.answersFor(found.chamber(), found.institution()))
                .orElseThrow(StandardProblem.NOT_FOUND::because);
        Versions.requireMatch(ifMatch, certificate.version());
        if (certificate.isRevoked()) {
            throw CertificateProblem.CERTIFICATE_REVOKED_ALREADY.because();
        }
        var holder = reading.holderOf(certificate);
        certificate.revoke(order.reason().strip(), deciding.now());
        certificates.flush();
        news.revoked(certificate, holder);
        return reading.shown(certificate, holder);
    }
}
