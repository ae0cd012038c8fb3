package org.hirfa.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.outbox.Outbox;
import org.hirfa.outbox.OutgoingEvent;
import org.hirfa.training.learner.Learner;

/// Tells others about certificates: the registry takes qualifications from here.
@ApplicationScoped
class CertificateNews {

    private static final String TOPIC = "hirfa.training.certificate";

    private final Outbox outbox;

    CertificateNews(Outbox outbox) {
        this.outbox = outbox;
    }

    void issued(Certificate certificate, Learner learner) {
        append("certificate.issued.v1", certificate, learner);
    }

    void revoked(Certificate certificate, Learner learner) {
        append("certificate.revoked.v1", certificate, learner);
    }

    private void append(String type, Certificate certificate, Learner learner) {
        outbox.append(new OutgoingEvent(TOPIC, type, certificate.id(), certificate.fact(learner)));
    }
}
