package org.hirfa.funding.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.funding.artisanstanding.Standing;
import org.hirfa.funding.scheme.SchemeInForce;
import org.jspecify.annotations.Nullable;

/// A request for help by one artisan under one scheme.
///
/// A step that the state does not allow throws, naming the state. Payments never exceed what the agency and the bank
/// agreed to pay, and each tranche is paid once.
@Entity
@Table(name = "dossier")
class Dossier {

    /// Stands in the way of another dossier under the same scheme. What was refused, withdrawn or paid in full has ended.
    /// The index `dossier_one_open_per_scheme` says the same.
    static final String IS_OPEN = """
            d.status not in (REJECTED, BANK_REFUSED, WITHDRAWN)
            and not (d.status = DISBURSED and d.disbursed = d.agencyShare + d.bankShare)""";

    @Id
    private UUID id;
    @Version
    private long version;
    @Column(name = "artisan_id")
    private UUID artisanId;
    @Column(name = "person_id")
    private UUID personId;
    private String scheme;
    @Column(name = "scheme_version")
    private String schemeVersion;
    @Column(name = "scheme_checksum")
    private String schemeChecksum;
    private String agency;
    @Enumerated(EnumType.STRING)
    private DossierStatus status;
    private String purpose;
    private String currency;
    @Column(name = "own_share")
    private long ownShare;
    @Column(name = "agency_share")
    private long agencyShare;
    @Column(name = "bank_share")
    private long bankShare;
    @Column(name = "certified_until")
    private @Nullable LocalDate certifiedUntil;
    private long disbursed;
    @Column(name = "opened_at")
    private Instant openedAt;
    @Enumerated(EnumType.STRING)
    @Column(name = "opened_by")
    private Party openedBy;
    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @ElementCollection
    @CollectionTable(name = "dossier_cost", joinColumns = @JoinColumn(name = "dossier_id"))
    @OrderColumn(name = "position")
    private List<CostLine> costs = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "disbursement", joinColumns = @JoinColumn(name = "dossier_id"))
    private Set<Tranche> tranches = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "dossier_step", joinColumns = @JoinColumn(name = "dossier_id"))
    @OrderColumn(name = "position")
    private List<Step> steps = new ArrayList<>();

    @SuppressWarnings("NullAway") // Hibernate fills the fields.
    protected Dossier() {
    }

    @SuppressWarnings({"this-escape", "NullAway"}) // plan(..) fills the rest.
    private Dossier(Standing artisan, SchemeInForce scheme, BusinessPlan plan, Act act) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.artisanId = artisan.artisanId();
        this.personId = artisan.personId();
        this.scheme = scheme.code();
        this.agency = scheme.agency();
        this.openedAt = act.at();
        this.openedBy = act.party();
        this.status = DossierStatus.DRAFT;
        plan(scheme, plan);
        steps.add(act.into(status));
    }

    /// @throws org.hirfa.problem.ProblemException 422 when the plan does not fit the scheme where the artisan works
    static Dossier open(Standing artisan, SchemeInForce scheme, BusinessPlan plan, Act act) {
        plan.mustFit(scheme.version().formula(), artisan.zone(), artisan.wilaya());
        return new Dossier(artisan, scheme, plan, act);
    }

    /// A draft is its author's to rewrite, under the text of the scheme that is in force by then.
    ///
    /// @throws org.hirfa.problem.ProblemException 409 when it is no draft any more, 422 when the plan does not fit
    void replan(Standing artisan, SchemeInForce scheme, BusinessPlan plan) {
        mustBeDraft();
        plan.mustFit(scheme.version().formula(), artisan.zone(), artisan.wilaya());
        plan(scheme, plan);
    }

    private void plan(SchemeInForce scheme, BusinessPlan plan) {
        schemeVersion = scheme.version().version();
        schemeChecksum = scheme.checksum();
        purpose = plan.purpose();
        currency = plan.currency();
        ownShare = plan.own();
        agencyShare = plan.agency();
        bankShare = plan.bank();
        costs.clear();
        plan.costs().forEach(cost -> costs.add(new CostLine(cost.label(), cost.amount())));
    }

    void submit(Act act) {
        move(act, DossierStatus.SUBMITTED, DossierStatus.DRAFT);
        submittedAt = act.at();
    }

    /// Possible until the chamber has passed the dossier on: from then on others work on it.
    void withdraw(Act act) {
        move(act, DossierStatus.WITHDRAWN, DossierStatus.DRAFT, DossierStatus.SUBMITTED);
    }

    void transmit(Act act) {
        move(act, DossierStatus.UNDER_STUDY, DossierStatus.SUBMITTED);
    }

    /// An adjourned dossier comes before the committee again.
    void decide(DossierStatus decision, Act act) {
        move(act, decision, DossierStatus.UNDER_STUDY, DossierStatus.ADJOURNED);
    }

    /// A certificate may run out before anybody acts on it, so a certified dossier can be certified anew.
    void certify(LocalDate until, Act act) {
        move(act, DossierStatus.CERTIFIED, DossierStatus.VALIDATED, DossierStatus.CERTIFIED);
        certifiedUntil = until;
    }

    void sendToBank(LocalDate today, Act act) {
        mustBe(DossierStatus.CERTIFIED);
        if (bankShare == 0) {
            throw DossierProblem.NO_BANK_SHARE.because();
        }
        mustBeCertifiedOn(today);
        move(act, DossierStatus.AT_BANK, DossierStatus.CERTIFIED);
    }

    void bankAnswers(boolean agreed, Act act) {
        move(act, agreed ? DossierStatus.AGREED : DossierStatus.BANK_REFUSED, DossierStatus.AT_BANK);
    }

    /// Where no bank takes part, the agency pays once it has certified the dossier.
    void pay(Tranche tranche, LocalDate today, Act act) {
        mustBe(bankShare == 0 ? DossierStatus.CERTIFIED : DossierStatus.AGREED, DossierStatus.DISBURSED);
        if (status == DossierStatus.CERTIFIED) {
            mustBeCertifiedOn(today);
        }
        if (tranches.stream().anyMatch(paid -> paid.number() == tranche.number())) {
            throw DossierProblem.TRANCHE_ALREADY_PAID.because();
        }
        if (tranche.amount() > requested() - disbursed) {
            throw DossierProblem.ABOVE_AGREED_AMOUNT.because(String.valueOf(requested() - disbursed), currency);
        }
        tranches.add(tranche);
        disbursed += tranche.amount();
        move(act, DossierStatus.DISBURSED, status);
    }

    private void move(Act act, DossierStatus to, DossierStatus... from) {
        mustBe(from);
        status = to;
        steps.add(act.into(to));
    }

    void mustBeDraft() {
        mustBe(DossierStatus.DRAFT);
    }

    private void mustBe(DossierStatus... allowed) {
        if (!List.of(allowed).contains(status)) {
            throw DossierProblem.ILLEGAL_TRANSITION.because(status.name());
        }
    }

    private void mustBeCertifiedOn(LocalDate today) {
        if (certifiedUntil != null && today.isAfter(certifiedUntil)) {
            throw DossierProblem.CERTIFICATE_EXPIRED.because(certifiedUntil.toString());
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID artisanId() {
        return artisanId;
    }

    UUID personId() {
        return personId;
    }

    String scheme() {
        return scheme;
    }

    String schemeVersion() {
        return schemeVersion;
    }

    String agency() {
        return agency;
    }

    DossierStatus status() {
        return status;
    }

    String currency() {
        return currency;
    }

    @Nullable LocalDate certifiedUntil() {
        return certifiedUntil;
    }

    long disbursed() {
        return disbursed;
    }

    Instant openedAt() {
        return openedAt;
    }

    boolean wasSubmitted() {
        return submittedAt != null;
    }

    long requested() {
        return agencyShare + bankShare;
    }

    BusinessPlan plan() {
        return new BusinessPlan(purpose, currency,
                costs.stream().map(cost -> new BusinessPlan.Cost(cost.label(), cost.amount())).toList(),
                ownShare, agencyShare, bankShare);
    }

    List<Tranche> tranches() {
        return tranches.stream().sorted(Comparator.comparingInt(Tranche::number)).toList();
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }
}
