package org.hirfa.training.certificate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// The certificates.
@ApplicationScoped
class Certificates implements PanacheRepositoryBase<Certificate, UUID> {

    Optional<Certificate> toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Certificate> numbered(CertificateNumber number) {
        return find("number", number.text()).firstResultOptional();
    }

    /// Newest first.
    List<Certificate> ofLearners(Collection<UUID> learners, UUID before, int most) {
        return find("learnerId in ?1 and id < ?2 order by id desc", learners, before).page(0, most).list();
    }
}
