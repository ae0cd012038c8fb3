package org.hirfa.training.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hirfa.problem.Multilingual;
import org.hirfa.training.decision.Decision;
import org.hirfa.training.programme.PassRule;
import org.hirfa.training.programme.Programme;
import org.hirfa.training.programme.ProgrammeKind;
import org.jspecify.annotations.Nullable;

/// One programme held at one place on certain days. Never more seats taken than there are; the database holds that too.
///
/// What it needs of its programme is copied at planning, the rule for passing too: a later pack does not rewrite what people
/// enrolled for.
@Entity
@Table(name = "training_session")
public class Session {

    @Id
    private UUID id;
    @Version
    private long version;
    private String programme;
    @Enumerated(EnumType.STRING)
    private ProgrammeKind kind;
    private String titleAr;
    private String titleFr;
    private String titleEn;
    private String[] activities;
    private boolean opensRegistration;
    @Embedded
    private PassRule passRule;
    @ElementCollection
    @CollectionTable(name = "training_session_module", joinColumns = @JoinColumn(name = "session_id"))
    @MapKeyColumn(name = "module")
    @Column(name = "hours")
    private Map<String, Integer> moduleHours = new HashMap<>();
    private String chamber;
    private @Nullable String institution;
    private String wilaya;
    private String venue;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private int seats;
    private int taken;
    private int waitingIssued;
    private long feeAmount;
    private String feeCurrency;
    private String[] audience;
    private @Nullable LocalDate publishedOn;
    @Enumerated(EnumType.STRING)
    private SessionStatus status;
    private Instant statusSince;
    private String statusBy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Session() {}

    static Session plan(UUID id, Programme programme, PlanSession order, String wilaya, Decision decision) {
        var session = new Session();
        session.id = id;
        session.programme = programme.code();
        session.kind = programme.kind();
        session.titleAr = programme.titles().ar();
        session.titleFr = programme.titles().fr();
        session.titleEn = programme.titles().en();
        session.activities = programme.activities().toArray(String[]::new);
        session.opensRegistration = programme.opensRegistration();
        session.passRule = programme.passRule();
        session.moduleHours.putAll(programme.moduleHours());
        session.chamber = order.chamber();
        session.institution = order.institution();
        session.wilaya = wilaya;
        session.venue = order.venue().strip();
        session.startsOn = order.startsOn();
        session.endsOn = order.endsOn();
        session.seats = order.seats();
        session.feeAmount = order.fee().amount();
        session.feeCurrency = order.fee().currency();
        session.audience = order.audience().stream().distinct().sorted().map(Audience::name).toArray(String[]::new);
        session.is(SessionStatus.PLANNED, decision);
        return session;
    }

    void open(Decision decision) {
        become(SessionStatus.OPEN, decision);
        publishedOn = decision.day();
    }

    void close(Decision decision) {
        become(SessionStatus.CLOSED, decision);
    }

    public void start(Decision decision) {
        become(SessionStatus.RUNNING, decision);
    }

    public void complete(Decision decision) {
        become(SessionStatus.COMPLETED, decision);
    }

    public void cancel(Decision decision) {
        become(SessionStatus.CANCELLED, decision);
    }

    public void takeSeat() {
        if (!hasSeat() || !status.isBeforeStart()) {
            throw new IllegalStateException("session " + id + " has no seat to give");
        }
        taken++;
    }

    public void releaseSeat() {
        if (taken == 0 || !status.isBeforeStart()) {
            throw new IllegalStateException("session " + id + " has no seat to take back");
        }
        taken--;
    }

    /// The next number of the waiting list; numbers only grow, so their order is the order of asking.
    public int issueWaitingNumber() {
        return ++waitingIssued;
    }

    public void changeSeats(int number) {
        if (number < taken || !status.isBeforeStart()) {
            throw new IllegalStateException("session " + id + " cannot have " + number + " seats");
        }
        seats = number;
    }

    /// The place has come to another wilaya; the course goes on where it is.
    void liesIn(String code) {
        wilaya = code;
    }

    public boolean hasSeat() {
        return taken < seats;
    }

    /// Whether people may enrol on that day.
    public boolean takesEnrolmentsOn(LocalDate day) {
        return status == SessionStatus.OPEN && !day.isAfter(endsOn);
    }

    public boolean isSessionDay(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    public boolean hasBegunBy(LocalDate day) {
        return !day.isBefore(startsOn);
    }

    public boolean isOverBy(LocalDate day) {
        return !day.isBefore(endsOn);
    }

    public boolean hasModule(String module) {
        return moduleHours.containsKey(module);
    }

    public boolean attendedEnough(int daysPresent, int daysTaken) {
        return passRule.attendedEnough(daysPresent, daysTaken);
    }

    /// @param scores out of 100, by codes of the modules
    public boolean scoredEnough(Map<String, Integer> scores) {
        return passRule.scoredEnough(scores, moduleHours);
    }

    public boolean isPublished() {
        return publishedOn != null;
    }

    private void become(SessionStatus next, Decision decision) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException("session " + id + " is " + status + " and cannot become " + next);
        }
        is(next, decision);
    }

    private void is(SessionStatus next, Decision decision) {
        status = next;
        statusSince = decision.at();
        statusBy = decision.by();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String programme() {
        return programme;
    }

    public ProgrammeKind kind() {
        return kind;
    }

    public Multilingual titles() {
        return new Multilingual(titleAr, titleFr, titleEn);
    }

    public List<String> activities() {
        return List.of(activities);
    }

    public boolean opensRegistration() {
        return opensRegistration;
    }

    public String chamber() {
        return chamber;
    }

    public @Nullable String institution() {
        return institution;
    }

    public String wilaya() {
        return wilaya;
    }

    String venue() {
        return venue;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public int seats() {
        return seats;
    }

    public int taken() {
        return taken;
    }

    public int seatsLeft() {
        return seats - taken;
    }

    Money fee() {
        return new Money(feeAmount, feeCurrency);
    }

    List<Audience> audience() {
        return Arrays.stream(audience).map(Audience::valueOf).toList();
    }

    public SessionStatus status() {
        return status;
    }
}
