package org.hirfa.training.certificate;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.http.Page;
import org.hirfa.http.Paging;
import org.hirfa.problem.StandardProblem;
import org.hirfa.training.learner.Learner;
import org.hirfa.training.learner.Learners;

/// The certificates of one account, newest first.
@ApplicationScoped
public class OwnCertificates {

    private static final UUID LAST = new UUID(-1L, -1L);

    private final Certificates certificates;
    private final Learners learners;

    OwnCertificates(Certificates certificates, Learners learners) {
        this.certificates = certificates;
        this.learners = learners;
    }

    public Page<CertificateView> of(UUID account, Paging paging) {
        var before = paging.after(1);
        var mine = learners.ofAccount(account).stream().map(Learner::id).toList();
        if (mine.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var rows = certificates.ofLearners(mine, before.isEmpty() ? LAST : id(before.getFirst()), paging.limit() + 1);
        return Page.of(rows, paging.limit(), row -> List.of(row.id().toString()), Certificate::view);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw StandardProblem.INVALID_INPUT.because().at("cursor", "invalid");
        }
    }
}
