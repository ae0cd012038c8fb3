package org.hirfa.registry.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.hirfa.problem.ProblemException;
import org.hirfa.registry.artisan.Form;
import org.hirfa.registry.artisan.Mode;
import org.hirfa.registry.person.BirthDatePrecision;
import org.hirfa.registry.person.DescribePerson;
import org.hirfa.registry.person.Names;
import org.hirfa.registry.person.Sex;
import org.hirfa.registry.person.Zone;
import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ApplicationTest {

    private static final Actor SOMEBODY = new Actor("subject", "Somebody");
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final Set<ApplicationStatus> ENTERED = Set.of(ApplicationStatus.ACCEPTED, ApplicationStatus.DEEMED_ACCEPTED,
            ApplicationStatus.APPEAL_UPHELD);

    enum Move { SUBMIT, TAKE_IN, FORWARD, REQUEST, ATTACH, ACCEPT, DEEM, REFUSE, APPEAL, UPHOLD, REJECT, WITHDRAW }

    /// Whatever people try, in whatever order: each step either follows the table of states or changes nothing and says
    /// which state forbids it.
    @Property
    void onlyEverMovesAsItsStatesAllow(@ForAll List<Move> moves) {
        var application = draft(QualificationKind.DIPLOMA);

        for (var move : moves) {
            var before = application.status();
            var stepsBefore = application.steps().size();
            try {
                make(move, application);
                assertThat(application.status() == before || before.next().contains(application.status())).isTrue();
            } catch (ProblemException e) {
                assertThat(e.type()).isIn(ApplicationProblem.APPLICATION_STATE);
                assertThat(e.args()).containsExactly(before.name());
                assertThat(application.status()).isEqualTo(before);
                assertThat(application.steps()).hasSize(stepsBefore);
            }
            assertThat(application.steps().getLast().status()).isEqualTo(application.status());
        }
    }

    /// However an application came into the register, it came there once, and nothing moves it any more.
    @Property
    void entersTheRegisterOnceAtMost(@ForAll List<Move> moves) {
        var application = draft(QualificationKind.DIPLOMA);
        UUID entry = null;

        for (var move : moves) {
            attempt(move, application);
            var now = application.record().artisanId();
            assertThat(now != null).isEqualTo(ENTERED.contains(application.status()));
            assertThat(entry == null || entry.equals(now)).isTrue();
            entry = now;
        }
    }

    @Property
    void whoeverHoldsItIsOneWhoCanMoveIt(@ForAll List<Move> moves) {
        var application = draft(QualificationKind.DIPLOMA);

        for (var move : moves) {
            attempt(move, application);
            assertThat(application.custody().heldBy() == null).isEqualTo(!application.status().isOpen());
        }
    }

    @Property
    void staysDecided(@ForAll List<Move> moves) {
        var application = underReview(QualificationKind.DIPLOMA);
        make(Move.REFUSE, application);
        make(Move.APPEAL, application);
        make(Move.REJECT, application);

        for (var move : moves) {
            assertThatThrownBy(() -> make(move, application)).isInstanceOf(ProblemException.class);
        }

        assertThat(application.status()).isEqualTo(ApplicationStatus.APPEAL_REJECTED);
    }

    @Test
    void goesBackToTheCounterWhenTheDirectorAsksForPapers() {
        var application = underReview(QualificationKind.DIPLOMA);
        make(Move.FORWARD, application);
        assertThat(application.custody().heldBy()).isEqualTo(Holder.DIRECTOR);

        make(Move.REQUEST, application);
        assertThat(application.custody().heldBy()).isEqualTo(Holder.APPLICANT);
        attach(application, "PHOTO", Evidence.Source.DOCUMENT);

        assertThat(application.custody().heldBy()).isEqualTo(Holder.CHAMBER);
    }

    @Test
    void anAppealComesWithinItsDelayOrNotAtAll() {
        var application = underReview(QualificationKind.DIPLOMA);
        application.refuse(List.of("no"), TODAY.plusDays(30), SOMEBODY, NOW);

        assertThatThrownBy(() -> application.appeal("unjust", TODAY.plusDays(31), SOMEBODY, NOW)).hasMessage("appeal-too-late");

        application.appeal("unjust", TODAY.plusDays(30), SOMEBODY, NOW);
        assertThat(application.status()).isEqualTo(ApplicationStatus.APPEALED);
    }

    @Test
    void goesOnOnlyWhenNothingIsMissingAnyMore() {
        var application = underReview(QualificationKind.DIPLOMA);
        application.request(List.of(new DocumentRequest(UUID.randomUUID(), "QUALIFICATION", null, NOW),
                new DocumentRequest(UUID.randomUUID(), "PHOTO", null, NOW)), TODAY, SOMEBODY, NOW);

        attach(application, "PHOTO", Evidence.Source.DOCUMENT);
        assertThat(application.status()).isEqualTo(ApplicationStatus.DOCUMENTS_REQUESTED);

        attach(application, "QUALIFICATION", Evidence.Source.CERTIFICATE);
        assertThat(application.status()).isEqualTo(ApplicationStatus.UNDER_REVIEW);
    }

    @Test
    void countsTheSameCertificateOnce() {
        var application = underReview(QualificationKind.TRAINING_CERTIFICATE);
        var certificate = UUID.randomUUID();

        assertThat(application.attach("QUALIFICATION", Evidence.Source.CERTIFICATE, certificate, UUID.randomUUID(), TODAY, SOMEBODY, NOW)).isTrue();
        assertThat(application.attach("QUALIFICATION", Evidence.Source.CERTIFICATE, certificate, UUID.randomUUID(), TODAY, SOMEBODY, NOW)).isFalse();
    }

    @Test
    void takesNoScanForATrainingCertificate() {
        var application = underReview(QualificationKind.TRAINING_CERTIFICATE);
        attach(application, "QUALIFICATION", Evidence.Source.DOCUMENT);

        assertThatThrownBy(() -> application.requireAcceptable(_ -> true, null)).isInstanceOf(ProblemException.class)
                .hasMessage("qualification-missing");

        attach(application, "QUALIFICATION", Evidence.Source.CERTIFICATE);
        application.requireAcceptable(_ -> true, null);
    }

    @Test
    void takesNoEvidenceThatNoLongerStands() {
        var application = underReview(QualificationKind.TRAINING_CERTIFICATE);
        attach(application, "QUALIFICATION", Evidence.Source.CERTIFICATE);

        assertThatThrownBy(() -> application.requireAcceptable(_ -> false, null)).hasMessage("qualification-missing");
    }

    private static void attempt(Move move, Application application) {
        try {
            make(move, application);
        } catch (ProblemException _) {
            // What its state does not allow changes nothing.
        }
    }

    private static void make(Move move, Application application) {
        switch (move) {
            case SUBMIT -> application.submit(new Submission("R-1", TODAY, TODAY.plusDays(60), TODAY.plusDays(60), 0), SOMEBODY, NOW);
            case TAKE_IN -> application.takeIn(SOMEBODY, NOW);
            case FORWARD -> application.forward(null, SOMEBODY, NOW);
            case DEEM -> application.deem(UUID.randomUUID(), Actor.LAW, NOW);
            case APPEAL -> application.appeal("unjust", TODAY, SOMEBODY, NOW);
            case UPHOLD -> application.uphold(UUID.randomUUID(), List.of("just"), TODAY, SOMEBODY, NOW);
            case REJECT -> application.rejectAppeal(List.of("unjust"), TODAY, SOMEBODY, NOW);
            case REQUEST -> application.request(List.of(new DocumentRequest(UUID.randomUUID(), "PHOTO", null, NOW)), TODAY, SOMEBODY, NOW);
            case ATTACH -> attach(application, "PHOTO", Evidence.Source.DOCUMENT);
            case ACCEPT -> application.accept(UUID.randomUUID(), SOMEBODY, NOW);
            case REFUSE -> application.refuse(List.of("no"), TODAY.plusDays(30), SOMEBODY, NOW);
            case WITHDRAW -> application.withdraw("changed my mind", SOMEBODY, NOW);
        }
    }

    private static void attach(Application application, String kind, Evidence.Source source) {
        application.attach(kind, source, UUID.randomUUID(), UUID.randomUUID(), TODAY, SOMEBODY, NOW);
    }

    private static Application underReview(QualificationKind kind) {
        var application = draft(kind);
        make(Move.SUBMIT, application);
        make(Move.TAKE_IN, application);
        return application;
    }

    private static Application draft(QualificationKind kind) {
        var person = new DescribePerson(new Names(new Names.Name("بن يوسف", "أمينة"), new Names.Name("Benyoucef", "Amina")),
                Sex.FEMALE, LocalDate.of(1994, 5, 17), BirthDatePrecision.DAY, "Relizane", "119944800000000001", "0661234567", null,
                new DescribePerson.Address("12, rue", "48-relizane", Zone.URBAN));
        var order = new Apply(Form.INDIVIDUAL, Mode.AT_HOME, person, "0590001", null, null, new Apply.Qualification(kind, null, null, null));
        return Application.draft(UUID.randomUUID(), order, new Applicant(UUID.randomUUID(), "48", false), SOMEBODY, NOW);
    }
}
