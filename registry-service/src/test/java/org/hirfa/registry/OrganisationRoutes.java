package org.hirfa.registry;

import java.util.Set;

/// The routes of organisations and concerns, by whether they show somebody's file.
final class OrganisationRoutes {

    /// Organisations are nobody's own; figures and lists of concerns name nobody; the caller's own page.
    static final Set<String> OF_NOBODY = Set.of(
            "GET /organisations", "GET /organisations/kinds", "GET /organisations/files", "POST /organisations", "GET /organisations/{}",
            "GET /organisations/{}/file", "PUT /organisations/{}", "PUT /organisations/{}/profile", "POST /organisations/{}/submit",
            "POST /organisations/{}/discard", "POST /organisations/{}/return", "POST /organisations/{}/register",
            "POST /organisations/{}/approve", "POST /organisations/{}/renew", "POST /organisations/{}/recognise",
            "POST /organisations/{}/suspend", "POST /organisations/{}/resume", "POST /organisations/{}/withdraw",
            "POST /organisations/{}/strike-off", "POST /organisations/{}/dissolve", "GET /organisations/{}/participations",
            "POST /organisations/{}/participations", "POST /organisations/{}/participations/{}/confirm",
            "POST /organisations/{}/participations/{}/retract", "GET /statistics/associations", "GET /me/memberships",
            "POST /me/memberships/{}/accept", "POST /me/memberships/{}/decline", "POST /me/memberships/{}/leave", "POST /concerns",
            "GET /concerns", "GET /concerns/categories", "POST /concerns/{}/answer", "POST /concerns/{}/reroute",
            "POST /concerns/{}/withdraw", "POST /concerns/{}/close", "POST /concerns/{}/reopen", "POST /concerns/{}/escalate",
            "GET /statistics/concerns");

    /// Leave entries: MembershipTest and ConcernTest.
    static final Set<String> SEEN_ELSEWHERE = Set.of("GET /organisations/{}/members", "POST /organisations/{}/members",
            "POST /organisations/{}/members/{}/end", "POST /organisations/{}/members/{}/retract", "GET /concerns/{}");

    private OrganisationRoutes() {}
}
