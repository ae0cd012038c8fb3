package org.hirfa.registry.reform;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.registry.application.Relocating;
import org.hirfa.registry.artisan.ArtisanDirectory;
import org.hirfa.registry.artisan.By;
import org.hirfa.registry.artisan.RegisterChanges;

/// Lets one file follow its commune.
@ApplicationScoped
class Following {

    private final RegisterChanges register;
    private final ArtisanDirectory artisans;
    private final Relocating applications;

    Following(RegisterChanges register, ArtisanDirectory artisans, Relocating applications) {
        this.register = register;
        this.artisans = artisans;
        this.applications = applications;
    }

    /// @return whether it did; not when it is there already, has gone elsewhere since, or is not open any more
    @Transactional(Transactional.TxType.MANDATORY)
    boolean follow(Reform reform, ReformFiles.Item item) {
        var move = item.move();
        var followed = switch (item.subject()) {
            case ARTISAN -> artisan(reform, move, item.id());
            case APPLICATION -> applications.relocate(item.id(), new Relocating.Relocation(move.commune(), move.from(), move.to()),
                    reason(reform));
        };
        if (followed) {
            reform.followed(item.subject() == ReformFiles.Subject.ARTISAN);
        }
        return followed;
    }

    private boolean artisan(Reform reform, Move move, UUID id) {
        var stays = artisans.find(id).filter(found -> found.wilaya().equals(move.from()) && found.commune().equals(move.commune()))
                .isEmpty();
        if (stays) {
            return false;
        }
        register.rehome(id, move.to(), reform.effectiveOn(), reason(reform), By.REGISTER);
        return true;
    }

    private static String reason(Reform reform) {
        return "reform " + reform.code() + ": " + reform.source();
    }
}
