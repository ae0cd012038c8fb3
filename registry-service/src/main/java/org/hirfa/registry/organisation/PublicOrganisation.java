package org.hirfa.registry.organisation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// What everybody may know of an organisation.
///
/// @param inGoodStanding registered, approved or recognised today: what aid depends on
/// @param phone only when the organisation has said that it may be shown; so for the e-mail address
public record PublicOrganisation(String code, OrganisationKind kind, Level level, OrganisationView.Names names, String wilaya,
        String chamber, List<String> activities, OrganisationStatus status, boolean inGoodStanding, @Nullable String phone,
        @Nullable String email) {}
