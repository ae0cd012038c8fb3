package org.hirfa.access;

/// The roles that a token may carry, spelled as in the Keycloak realm.
///
/// They are constants and not an enum because `@RolesAllowed` takes strings.
public final class Role {

    public static final String ARTISAN = "artisan";
    public static final String CHAMBER_AGENT = "chamber_agent";
    public static final String CHAMBER_DIRECTOR = "chamber_director";
    public static final String CHAMBER_SYNC = "chamber_sync";
    public static final String TRAINING_MANAGER = "training_manager";
    public static final String AGENCY_OFFICER = "agency_officer";
    public static final String AGENCY_CLIENT = "agency_client";
    public static final String ASSOCIATION_OFFICER = "association_officer";
    public static final String NATIONAL_SUPERVISOR = "national_supervisor";
    public static final String AUDITOR = "auditor";
    public static final String PLATFORM_ADMIN = "platform_admin";

    private Role() {}
}
