package org.hirfa.registry.verification;

import java.time.Duration;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.problem.Multilingual;
import org.hirfa.registry.artisan.ArtisanDirectory;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.card.CardStandings.Standing;
import org.hirfa.registry.chamber.Chambers;
import org.hirfa.registry.nomenclature.Nomenclature;
import org.hirfa.registry.verification.Verification.Result;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/// What is said of a card beside whether it is good: the holder's name, craft and chamber. Remembered for a minute, as long as the
/// card itself has not changed; whether it is good is never remembered.
@ApplicationScoped
class CardWording {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final ArtisanDirectory artisans;
    private final Nomenclature nomenclature;
    private final Chambers chambers;
    private final Cache<Said, Verification> said = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FRESH).build();

    CardWording(ArtisanDirectory artisans, Nomenclature nomenclature, Chambers chambers) {
        this.artisans = artisans;
        this.nomenclature = nomenclature;
        this.chambers = chambers;
    }

    private record Said(Standing standing, Result result) {}

    Optional<Verification> of(Standing standing, Result result) {
        var about = new Said(standing, result);
        var known = said.getIfPresent(about);
        if (known != null) {
            return Optional.of(known);
        }
        var words = artisans.find(standing.artisanId()).map(holder -> describe(standing, result, holder));
        words.ifPresent(answer -> said.put(about, answer));
        return words;
    }

    private Verification describe(Standing standing, Result result, ArtisanSummary holder) {
        var activity = nomenclature.find(holder.mainActivity()).map(name -> new Multilingual(name.ar(), name.fr(), name.fr()));
        var chamber = chambers.find(holder.chamber()).map(view -> new Multilingual(view.nameAr(), view.nameFr(), view.nameFr()));
        return new Verification(result == Result.VALID, result, result.message(),
                holder.arabicLastName() + " " + holder.arabicFirstName(), holder.latinLastName() + " " + holder.latinFirstName(),
                holder.registrationNumber(), activity.orElse(null), chamber.orElse(null), standing.validUntil());
    }
}
