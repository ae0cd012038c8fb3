package org.hirfa.training.certificate;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.training.learner.Learners;
import org.hirfa.training.session.Session;

/// Issues certificates, one per enrolment that was passed.
@ApplicationScoped
public class CertificateIssuing {

    private final Certificates certificates;
    private final CertificateNumbers numbers;
    private final CertificateNews news;
    private final Learners learners;
    private final LegalCalendar calendar;

    CertificateIssuing(Certificates certificates, CertificateNumbers numbers, CertificateNews news, Learners learners,
            LegalCalendar calendar) {
        this.certificates = certificates;
        this.numbers = numbers;
        this.news = news;
        this.learners = learners;
        this.calendar = calendar;
    }

    /// Within the transaction that completes the session.
    @Transactional(Transactional.TxType.MANDATORY)
    public void issue(Session session, UUID enrolmentId, UUID learnerId) {
        var today = calendar.today();
        var learner = learners.find(learnerId).orElseThrow();
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var certificate = Certificate.issue(id, numbers.next(today.getYear()), enrolmentId, learner, session, today);
        certificates.persistAndFlush(certificate);
        news.issued(certificate, learner);
    }
}
