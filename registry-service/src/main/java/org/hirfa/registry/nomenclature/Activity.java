package org.hirfa.registry.nomenclature;

import java.time.LocalDate;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/// A craft that somebody can be registered for. A closed one stays known: people are registered for it.
@Entity
@Table(name = "craft_activity")
class Activity {

    @Id
    private String code;
    private String sectorCode;
    private String nameAr;
    private String nameFr;
    private @Nullable LocalDate endangeredFrom;
    private @Nullable LocalDate endangeredTo;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable String successor;
    private boolean verified;
    private String source;
    private boolean decidedHere;
    @Version
    private long version;

    protected Activity() {}

    /// @param lastDay the last day on which somebody may apply for it
    void closeAfter(LocalDate lastDay, @Nullable String replacedBy, LocalDate today) {
        if (validTo != null) {
            throw NomenclatureProblem.ACTIVITY_STATE.because(stateOn(today));
        }
        if (lastDay.isBefore(today) || lastDay.isBefore(validFrom)) {
            throw StandardProblem.INVALID_INPUT.because().at("/validTo", "out-of-range");
        }
        validTo = lastDay;
        successor = replacedBy;
        decidedHere = true;
    }

    void reopen(LocalDate today) {
        if (validTo == null) {
            throw NomenclatureProblem.ACTIVITY_STATE.because(stateOn(today));
        }
        validTo = null;
        successor = null;
        decidedHere = true;
    }

    void endanger(LocalDate from, @Nullable LocalDate to, LocalDate today) {
        if (stateOn(today) == ActivityState.CLOSED) {
            throw NomenclatureProblem.ACTIVITY_STATE.because(ActivityState.CLOSED);
        }
        if (from.isBefore(validFrom)) {
            throw StandardProblem.INVALID_INPUT.because().at("/from", "out-of-range");
        }
        if (to != null && to.isBefore(from)) {
            throw StandardProblem.INVALID_INPUT.because().at("/to", "out-of-range");
        }
        endangeredFrom = from;
        endangeredTo = to;
        decidedHere = true;
    }

    String code() {
        return code;
    }

    String sector() {
        return sectorCode;
    }

    long version() {
        return version;
    }

    ActivityName name() {
        return new ActivityName(code, nameAr, nameFr);
    }

    boolean isOpenOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    ActivityView view(LocalDate day) {
        var endangered = endangeredFrom != null && !day.isBefore(endangeredFrom)
                && (endangeredTo == null || !day.isAfter(endangeredTo));
        return new ActivityView(code, sectorCode, nameAr, nameFr, endangered, endangeredFrom, endangeredTo, validFrom, validTo,
                stateOn(day), successor, verified, source);
    }

    private ActivityState stateOn(LocalDate day) {
        if (day.isBefore(validFrom)) {
            return ActivityState.COMING;
        }
        if (validTo == null) {
            return ActivityState.OPEN;
        }
        return day.isAfter(validTo) ? ActivityState.CLOSED : ActivityState.CLOSING;
    }
}
