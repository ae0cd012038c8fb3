package org.hirfa.registry.artisan;

import java.util.UUID;
import java.util.function.Predicate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Access;
import org.hirfa.access.AccessLog;
import org.hirfa.access.Caller;
import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.chamber.ChamberScope;
import org.jspecify.annotations.Nullable;

/// The one door to an artisan's file for features that show a part of it: it lets through whom the file concerns, and
/// leaves an access entry for everybody but the artisan.
@ApplicationScoped
public class ArtisanReach {

    private final ArtisanDirectory directory;
    private final ChamberScope scope;
    private final AccessLog accesses;
    private final Caller caller;

    ArtisanReach(ArtisanDirectory directory, ChamberScope scope, AccessLog accesses, Caller caller) {
        this.directory = directory;
        this.scope = scope;
        this.accesses = accesses;
        this.caller = caller;
    }

    /// An artisan who is the caller, or in the scope of the caller's chamber.
    ///
    /// @param what the part of the file that is about to be shown
    /// @throws org.hirfa.problem.ProblemException 404 for any other, whether there is one or not
    @Transactional
    public ArtisanSummary read(UUID id, String what) {
        var artisan = directory.find(id).filter(found -> isOwn(found) || scope.reads(caller, found.wilaya()))
                .orElseThrow(StandardProblem.NOT_FOUND::because);
        note(artisan, what, "registration");
        return artisan;
    }

    /// An entry that the caller's chamber is in charge of, locked for a change: whoever comes second sees what the first did.
    ///
    /// @param ifMatch the version that the caller has seen
    /// @throws org.hirfa.problem.ProblemException 404 for any other, whether there is one or not; 412 for another version
    @Transactional(Transactional.TxType.MANDATORY)
    public ArtisanSummary managed(UUID id, @Nullable String ifMatch) {
        var artisan = directory.locked(id).filter(found -> scope.manages(caller, found.wilaya()))
                .orElseThrow(StandardProblem.NOT_FOUND::because);
        Versions.requireMatch(ifMatch, artisan.further().version());
        note(artisan, "artisan.change", "registration");
        return artisan;
    }

    /// The same for an entry of the caller's own, or of the chamber in charge.
    @Transactional(Transactional.TxType.MANDATORY)
    public ArtisanSummary ownOrManaged(UUID id, @Nullable String ifMatch) {
        var artisan = directory.locked(id).filter(found -> isOwn(found) || scope.manages(caller, found.wilaya()))
                .orElseThrow(StandardProblem.NOT_FOUND::because);
        Versions.requireMatch(ifMatch, artisan.further().version());
        note(artisan, "artisan.change", "registration");
        return artisan;
    }

    /// An entry that the caller has a part in by some other right, such as a transfer that was offered; locked for a change.
    ///
    /// @throws org.hirfa.problem.ProblemException 404 for any other, whether there is one or not
    @Transactional(Transactional.TxType.MANDATORY)
    public ArtisanSummary locked(UUID id, Predicate<ArtisanSummary> mayChange) {
        var artisan = directory.locked(id).filter(mayChange).orElseThrow(StandardProblem.NOT_FOUND::because);
        note(artisan, "artisan.change", "registration");
        return artisan;
    }

    /// Whether the caller may look into the file; it shows nothing and leaves no entry.
    public boolean mayRead(UUID id) {
        return directory.find(id).filter(found -> isOwn(found) || scope.reads(caller, found.wilaya())).isPresent();
    }

    /// Whether the caller may add to the file.
    public boolean mayAdd(UUID id) {
        return directory.find(id).filter(found -> isOwn(found) || scope.manages(caller, found.wilaya())).isPresent();
    }

    /// The caller's own entry; the office of somebody who has one too does not count.
    ///
    /// @throws org.hirfa.problem.ProblemException 404 for any other, whether there is one or not
    public ArtisanSummary own(UUID id) {
        return directory.find(id).filter(this::isOwn).orElseThrow(StandardProblem.NOT_FOUND::because);
    }

    /// The same for those whose office is to look at any file.
    @Transactional
    public ArtisanSummary oversee(UUID id, String what) {
        var artisan = directory.find(id).orElseThrow(StandardProblem.NOT_FOUND::because);
        note(artisan, what, "oversight");
        return artisan;
    }

    private void note(ArtisanSummary artisan, String what, String purpose) {
        if (!isOwn(artisan)) {
            accesses.record(new Access(artisan.personId(), what, purpose));
        }
    }

    private boolean isOwn(ArtisanSummary artisan) {
        return caller.account().equals(artisan.account());
    }
}
