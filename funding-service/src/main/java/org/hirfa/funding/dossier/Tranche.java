package org.hirfa.funding.dossier;

import java.time.LocalDate;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/// One payment.
@Embeddable
record Tranche(@Column(name = "tranche") int number, long amount, @Column(name = "paid_on") LocalDate paidOn) {}
