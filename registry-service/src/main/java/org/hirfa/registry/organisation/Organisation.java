package org.hirfa.registry.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;

import org.hirfa.registry.organisation.OrganisationStep.What;
import org.hirfa.registry.search.SearchText;
import org.jspecify.annotations.Nullable;

/// A cooperative, an enterprise, an association or a craft body. Every step is kept with who, when and why; a step that its
/// state does not allow is refused, naming the state.
@Entity
class Organisation {

    @Id
    private UUID id;
    private String code;
    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;
    @Enumerated(EnumType.STRING)
    private Level level;
    private String nameAr;
    private String nameFr;
    private String purpose;
    private List<String> activities;
    private String commune;
    private String addressLine;
    private @Nullable String phone;
    private @Nullable String email;
    private boolean contactPublic;
    @Enumerated(EnumType.STRING)
    private OrganisationStatus status;
    private @Nullable String decisionNumber;
    private @Nullable LocalDate decidedOn;
    private @Nullable LocalDate approvedUntil;
    private @Nullable LocalDate supervisorMissingSince;
    private @Nullable LocalDate supervisorDueOn;
    private boolean supervisorOverdue;
    private String searchText;
    private Instant createdAt;
    private Instant changedAt;
    @Version
    private long version;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "organisation_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<OrganisationStep> steps = new ArrayList<>();

    protected Organisation() {}

    static Organisation enter(UUID id, OrganisationCode code, CheckedOrganisation described, Actor by, Instant now) {
        var organisation = new Organisation();
        organisation.id = id;
        organisation.code = code.value();
        organisation.createdAt = now;
        organisation.status = described.kind().first();
        organisation.describe(described, now);
        organisation.steps.add(new OrganisationStep(What.ENTERED, null, organisation.status, by, now, null));
        return organisation;
    }

    /// Puts another description in the place of the one it has. Kind, level and code are settled once it is handed in.
    void amend(CheckedOrganisation described, String newCode, Actor by, Instant now) {
        requireStatus(!status.isOver());
        var settled = status != kind.first();
        requireStatus(!settled || described.kind() == kind && described.level() == level && newCode.equals(code));
        code = newCode;
        describe(described, now);
        steps.add(new OrganisationStep(What.AMENDED, status, status, by, now, null));
    }

    void amend(CheckedOrganisation.CheckedProfile profile, Actor by, Instant now) {
        requireStatus(!status.isOver());
        describe(profile, now);
        steps.add(new OrganisationStep(What.AMENDED, status, status, by, now, null));
    }

    private void describe(CheckedOrganisation described, Instant now) {
        kind = described.kind();
        level = described.level();
        nameAr = described.nameAr();
        nameFr = described.nameFr();
        commune = described.commune();
        describe(described.profile(), now);
    }

    private void describe(CheckedOrganisation.CheckedProfile profile, Instant now) {
        purpose = profile.purpose();
        activities = new ArrayList<>(profile.activities());
        addressLine = profile.addressLine();
        phone = profile.phone();
        email = profile.email();
        contactPublic = profile.contactPublic();
        searchText = SearchText.of(nameAr, nameFr, code);
        changedAt = now;
    }

    void submit(Readiness readiness, Actor by, Instant now) {
        requireNext(OrganisationStatus.SUBMITTED);
        readiness.require();
        become(OrganisationStatus.SUBMITTED, What.SUBMITTED, by, now, null);
    }

    void sendBack(String reason, Actor by, Instant now) {
        requireStatus(status == OrganisationStatus.SUBMITTED);
        // One that stood before keeps its place in the directory, and its code.
        become(decidedOn == null ? OrganisationStatus.DRAFT : OrganisationStatus.WITHDRAWN, What.RETURNED, by, now, reason);
    }

    void discard(Actor by, Instant now) {
        become(OrganisationStatus.DISCARDED, What.DISCARDED, by, now, null);
    }

    void register(Readiness readiness, LocalDate today, Actor by, Instant now) {
        requireStatus(status == OrganisationStatus.SUBMITTED && kind.standing() == OrganisationStatus.REGISTERED);
        readiness.require();
        become(OrganisationStatus.REGISTERED, What.REGISTERED, by, now, null);
        decidedOn = today;
    }

    /// Approves an association or recognises a craft body for the first time, or an association anew.
    ///
    /// @param until the last day; null when the decision has no end
    void grant(Decision decision, @Nullable LocalDate until, Readiness readiness, Actor by, Instant now) {
        var renewed = status == OrganisationStatus.APPROVED || status == OrganisationStatus.EXPIRED;
        requireStatus(decision.renewing() == renewed && status != OrganisationStatus.SUSPENDED && kind.standing() == decision.standing());
        requireNext(kind.standing());
        readiness.require();
        become(kind.standing(), kind == OrganisationKind.CRAFT_BODY ? What.RECOGNISED : renewed ? What.RENEWED : What.APPROVED, by, now,
                decision.number());
        decisionNumber = decision.number();
        decidedOn = decision.on();
        approvedUntil = until;
    }

    void suspend(String reason, Actor by, Instant now) {
        become(OrganisationStatus.SUSPENDED, What.SUSPENDED, by, now, reason);
    }

    void resume(Readiness readiness, Actor by, Instant now) {
        requireStatus(status == OrganisationStatus.SUSPENDED);
        readiness.require();
        become(kind.standing(), What.RESUMED, by, now, null);
    }

    void withdraw(String reason, Actor by, Instant now) {
        requireStatus(status != OrganisationStatus.SUBMITTED);
        become(OrganisationStatus.WITHDRAWN, What.WITHDRAWN, by, now, reason);
    }

    /// Ends it for good: a cooperative or an enterprise is struck off, the others are dissolved.
    void end(OrganisationStatus how, String reason, Actor by, Instant now) {
        become(how, how == OrganisationStatus.STRUCK_OFF ? What.STRUCK_OFF : What.DISSOLVED, by, now, reason);
        supervisorMissingSince = null;
        supervisorDueOn = null;
    }

    /// What time does to it by itself.
    ///
    /// @return whether it has changed
    boolean lapse(LocalDate today, Actor by, Instant now) {
        if (approvedUntil != null && approvedUntil.isBefore(today) && status.next(kind).contains(OrganisationStatus.EXPIRED)) {
            become(OrganisationStatus.EXPIRED, What.EXPIRED, by, now, null);
            return true;
        }
        if (supervisorDueOn != null && supervisorDueOn.isBefore(today) && !supervisorOverdue) {
            supervisorOverdue = true;
            note(What.SUPERVISOR_OVERDUE, null, by, now);
            return true;
        }
        return false;
    }

    /// @return whether that is news
    boolean supervisorMissing(LocalDate since, LocalDate dueOn, String why, Actor by, Instant now) {
        if (supervisorMissingSince != null || status.isOver()) {
            return false;
        }
        supervisorMissingSince = since;
        supervisorDueOn = dueOn;
        note(What.SUPERVISOR_MISSING, why, by, now);
        return true;
    }

    boolean supervisorFound(Actor by, Instant now) {
        if (supervisorMissingSince == null) {
            return false;
        }
        supervisorMissingSince = null;
        supervisorDueOn = null;
        supervisorOverdue = false;
        note(What.SUPERVISOR_FOUND, null, by, now);
        return true;
    }

    /// @param how the role and what became of it; never who
    void membersChanged(String how, Actor by, Instant now) {
        note(What.MEMBERS_CHANGED, how, by, now);
    }

    private void note(What what, @Nullable String note, Actor by, Instant now) {
        steps.add(new OrganisationStep(what, status, status, by, now, note));
        changedAt = now;
    }

    private void become(OrganisationStatus next, What what, Actor by, Instant now, @Nullable String note) {
        requireNext(next);
        steps.add(new OrganisationStep(what, status, next, by, now, note));
        status = next;
        changedAt = now;
    }

    private void requireNext(OrganisationStatus next) {
        requireStatus(status.next(kind).contains(next));
    }

    void requireStatus(boolean allowed) {
        if (!allowed) {
            throw OrganisationProblem.ORGANISATION_STATE.because(status.name());
        }
    }

    /// Whether others have to do with it: it stands, or has stood.
    boolean isTold() {
        return decidedOn != null;
    }

    boolean lacksSupervisor() {
        return supervisorMissingSince != null;
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    OrganisationKind kind() {
        return kind;
    }

    Level level() {
        return level;
    }

    String commune() {
        return commune;
    }

    List<String> activities() {
        return List.copyOf(activities);
    }

    OrganisationStatus status() {
        return status;
    }

    @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    long version() {
        return version;
    }

    List<OrganisationStep> steps() {
        return List.copyOf(steps);
    }

    OrganisationView view(Place place, int members) {
        return new OrganisationView(id, version, code, kind, level, new OrganisationView.Names(nameAr, nameFr), purpose,
                activities(), commune, place.wilaya(), place.chamber(), addressLine, phone, email, contactPublic, status,
                status == kind.standing(), decisionNumber, decidedOn, approvedUntil,
                supervisorMissingSince == null || supervisorDueOn == null ? null
                        : new OrganisationView.MissingSupervisor(supervisorMissingSince, supervisorDueOn, supervisorOverdue),
                members, steps.stream().map(OrganisationStep::view).toList());
    }

    PublicOrganisation publicView(Place place) {
        return new PublicOrganisation(code, kind, level, new OrganisationView.Names(nameAr, nameFr), place.wilaya(), place.chamber(),
                activities(), status, status == kind.standing(), contactPublic ? phone : null, contactPublic ? email : null);
    }

    OrganisationFact fact(Place place, int members) {
        return new OrganisationFact(id, version, code, kind, level, new OrganisationView.Names(nameAr, nameFr), place.wilaya(),
                place.chamber(), status, activities(), decidedOn, members);
    }

    /// Where it lies today.
    record Place(String wilaya, String chamber) {}

    /// A decision of approval or recognition.
    record Decision(String number, LocalDate on, OrganisationStatus standing, boolean renewing) {}
}
