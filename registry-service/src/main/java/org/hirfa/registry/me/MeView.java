package org.hirfa.registry.me;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.hirfa.registry.application.ApplicationRecord;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.person.PersonView;
import org.jspecify.annotations.Nullable;

/// @param person the caller's file; null before the first application
/// @param artisan the caller's entry in the register; null while there is none
public record MeView(UUID account, String name, List<String> roles, @Nullable PersonView person,
        List<ApplicationRecord> applications, @Nullable Entry artisan) {

    public record Entry(UUID id, String registrationNumber, String status, String title, String mainActivity, String wilaya,
            String commune, String chamber, LocalDate registeredOn) {

        static Entry of(ArtisanSummary artisan) {
            return new Entry(artisan.artisanId(), artisan.registrationNumber(), artisan.status(), artisan.title(),
                    artisan.mainActivity(), artisan.wilaya(), artisan.commune(), artisan.chamber(), artisan.registeredOn());
        }
    }
}
