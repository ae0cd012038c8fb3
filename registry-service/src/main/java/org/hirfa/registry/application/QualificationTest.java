package org.hirfa.registry.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/// A test of the craft before a jury of master artisans, by which somebody without a diploma proves a qualification.
@Entity
@Table(name = "qualification_test")
class QualificationTest {

    enum Outcome { PENDING, PASSED, FAILED, POSTPONED }

    @Id
    private UUID id;
    private LocalDate heldOn;
    private String place;
    private List<UUID> jury;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    private List<String> markParts;
    private List<BigDecimal> markValues;
    private @Nullable String note;
    private Instant calledAt;
    private String calledBy;
    private @Nullable Instant settledAt;
    private @Nullable String settledBy;

    protected QualificationTest() {}

    QualificationTest(UUID id, CallToTest order, Actor by, Instant now) {
        this.id = id;
        heldOn = order.heldOn();
        place = order.place();
        jury = new ArrayList<>(order.jury());
        outcome = Outcome.PENDING;
        markParts = new ArrayList<>();
        markValues = new ArrayList<>();
        calledAt = now;
        calledBy = by.name();
    }

    UUID id() {
        return id;
    }

    boolean isPending() {
        return outcome == Outcome.PENDING;
    }

    boolean isHeldBy(LocalDate today) {
        return !heldOn.isAfter(today);
    }

    void postpone(Actor by, Instant now) {
        settle(Outcome.POSTPONED, by, now);
    }

    void settle(SettleTest result, Actor by, Instant now) {
        settle(result.passed() ? Outcome.PASSED : Outcome.FAILED, by, now);
        markParts = new ArrayList<>(result.given().stream().map(SettleTest.Mark::part).toList());
        markValues = new ArrayList<>(result.given().stream().map(SettleTest.Mark::mark).toList());
        note = result.note();
    }

    private void settle(Outcome found, Actor by, Instant now) {
        outcome = found;
        settledAt = now;
        settledBy = by.name();
    }

    ApplicationView.TestView view() {
        return new ApplicationView.TestView(id, heldOn, place, List.copyOf(jury), outcome,
                IntStream.range(0, markParts.size()).mapToObj(n -> new SettleTest.Mark(markParts.get(n), markValues.get(n))).toList(), note, settledAt);
    }
}
