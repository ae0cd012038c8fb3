package org.hirfa.registry.duty;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Access;
import org.hirfa.access.AccessLog;
import org.hirfa.access.Caller;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.artisan.ArtisanDirectory;
import org.hirfa.registry.artisan.ArtisanReach;
import org.jspecify.annotations.Nullable;

/// Who may say what of a duty: the chamber in charge everything, the insurer its own insurance of somebody whose registration
/// number it knows, and nothing else.
@ApplicationScoped
class RecordingDuties {

    private final Duties duties;
    private final ArtisanReach reach;
    private final ArtisanDirectory artisans;
    private final AccessLog accesses;
    private final Caller caller;

    RecordingDuties(Duties duties, ArtisanReach reach, ArtisanDirectory artisans, AccessLog accesses, Caller caller) {
        this.duties = duties;
        this.reach = reach;
        this.artisans = artisans;
        this.accesses = accesses;
        this.caller = caller;
    }

    @Transactional
    DutiesView of(UUID artisan) {
        return duties.of(reach.read(artisan, "artisan.duties"));
    }

    @Transactional
    DutyView byChamber(UUID artisan, String kind, RecordDuty order, @Nullable String ifMatch) {
        var found = reach.managed(artisan, "*");
        return duties.say(found, duties.kind(kind), order, new Duties.Speaker(caller.name(), null, ifMatch));
    }

    /// @throws org.hirfa.problem.ProblemException 404 for a duty of which the agency is not the insurer, and for an unknown number
    @Transactional
    DutyView byInsurer(String registrationNumber, String kind, RecordDuty order, @Nullable String ifMatch) {
        var duty = duties.kind(kind);
        var agency = caller.agency().filter(code -> code.equals(duty.insurer())).orElseThrow(StandardProblem.NOT_FOUND::because);
        var artisan = artisans.findByNumber(registrationNumber).flatMap(found -> artisans.locked(found.artisanId()))
                .orElseThrow(StandardProblem.NOT_FOUND::because);
        accesses.record(new Access(artisan.personId(), "artisan.duties", "social-insurance"));
        return duties.say(artisan, duty, order, new Duties.Speaker(caller.name(), agency, ifMatch));
    }
}
