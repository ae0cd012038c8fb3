package org.hirfa.funding.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.hirfa.funding.artisanstanding.Standing;
import org.hirfa.problem.Multilingual;
import org.jspecify.annotations.Nullable;

/// A dossier for those who may see it.
///
/// @param titles of the scheme
/// @param disbursed what was paid so far
public record DossierView(UUID id, long version, Holder artisan, String scheme, String schemeVersion, Multilingual titles,
        String agency, DossierStatus status, BusinessPlan plan, @Nullable LocalDate certifiedUntil, long disbursed,
        List<Payment> disbursements, List<History> history, Instant openedAt) {

    public record Holder(UUID artisanId, String registrationNumber, Standing.Name arabicName, Standing.Name latinName) {}

    public record Payment(int tranche, long amount, LocalDate paidOn) {}

    /// @param note the reasons given, where the step has any
    public record History(DossierStatus status, Instant at, Party by, @Nullable String note) {}

    static DossierView of(Dossier dossier, Standing artisan, Multilingual titles) {
        return new DossierView(dossier.id(), dossier.version(),
                new Holder(artisan.artisanId(), artisan.registrationNumber(), artisan.arabicName(), artisan.latinName()),
                dossier.scheme(), dossier.schemeVersion(), titles, dossier.agency(), dossier.status(), dossier.plan(),
                dossier.certifiedUntil(), dossier.disbursed(),
                dossier.tranches().stream().map(paid -> new Payment(paid.number(), paid.amount(), paid.paidOn())).toList(),
                dossier.steps().stream().map(step -> new History(step.status(), step.at(), step.party(), step.note())).toList(),
                dossier.openedAt());
    }
}
