package org.hirfa.registry.artisan;

import org.hirfa.registry.artisan.RegistrationChanged.Change;

/// Which change leads on from which state.
final class Transitions {

    private Transitions() {}

    static boolean allows(EntryState state, Change change) {
        var status = state.status();
        var merged = state.mergedInto() != null;
        return switch (change) {
            case SUSPENDED -> !merged && status == ArtisanStatus.ACTIVE;
            case RESUMED -> !merged && status == ArtisanStatus.SUSPENDED;
            case STRUCK_OFF -> !merged && status != ArtisanStatus.STRUCK_OFF;
            case RE_REGISTERED -> !merged && status == ArtisanStatus.STRUCK_OFF && state.departure() != Departure.DEATH;
            case AMENDED, TRANSFERRED -> !merged && status != ArtisanStatus.STRUCK_OFF;
            case MERGED -> !merged;
            case UNMERGED -> merged;
            // The territory changes under everybody, and nobody is registered twice.
            case REHOMED -> true;
            case REGISTERED -> false;
        };
    }
}
