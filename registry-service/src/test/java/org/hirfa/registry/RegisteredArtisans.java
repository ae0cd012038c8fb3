package org.hirfa.registry;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Registered artisans for tests that make their cards themselves.
public final class RegisteredArtisans {

    private RegisteredArtisans() {}

    public static List<UUID> artisans(int count) {
        return Stream.generate(() -> UUID.fromString(Cardholders.Holder.any().artisan())).limit(count).toList();
    }
}
