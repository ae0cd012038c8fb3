package org.hirfa.registry.organisation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// A description that was understood, in normal form.
///
/// @param code null to keep the one it has, or to draw one
record CheckedOrganisation(@Nullable String code, OrganisationKind kind, Level level, String nameAr, String nameFr, String commune,
        CheckedProfile profile) {

    record CheckedProfile(String purpose, List<String> activities, String addressLine, @Nullable String phone, @Nullable String email,
            boolean contactPublic) {}
}
