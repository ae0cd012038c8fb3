package org.hirfa.registry;

import java.util.Set;

/// The routes of register entries, of pairs that look alike, and of what the keepers keep, by whether they show somebody's file.
final class ArtisanRoutes {

    static final Set<String> OF_NOBODY = Set.of(
            // Counts alone.
            "GET /artisans/counters", "GET /statistics/register", "GET /statistics/endangered", "GET /statistics/standing",
            "POST /duplicates/sweep",
            // Reference data: wilayas, chambers and crafts are nobody's.
            "GET /chambers/{}/coverage", "GET /nomenclature/versions", "GET /nomenclature/activities/{}",
            "POST /nomenclature/activities/{}/close", "POST /nomenclature/activities/{}/reopen",
            "POST /nomenclature/activities/{}/endangered", "POST /nomenclature/imports", "POST /territory/imports",
            "POST /chambers/imports",
            // A reform is told as communes and counts; whom it moved is in each one's own history.
            "GET /reforms", "GET /reforms/{}", "POST /reforms", "POST /reforms/{}/simulate", "POST /reforms/{}/apply",
            "POST /reforms/{}/cancel", "POST /reforms/{}/withdraw",
            // A job is told as progress, and per item a state, a code and an id to ask for elsewhere.
            "GET /jobs", "GET /jobs/{}", "GET /jobs/{}/events", "GET /jobs/{}/verdicts", "POST /jobs/{}/cancel");

    /// Leave entries: ArtisanEntriesTest.
    static final Set<String> SEEN_ELSEWHERE = Set.of(
            "GET /artisans/{}/history", "GET /artisans/{}/amendments", "POST /artisans/{}/amendments",
            "POST /artisans/{}/amendments/{}/cancel", "POST /artisans/{}/activities", "POST /artisans/{}/activities/{}/close",
            "GET /artisans/{}/suspensions", "POST /artisans/{}/suspend", "POST /artisans/{}/resume", "GET /artisans/{}/strike-off",
            "POST /artisans/{}/strike-off", "POST /artisans/{}/strike-off/withdraw", "GET /artisans/{}/transfers",
            "POST /artisans/{}/transfers", "GET /transfers", "GET /transfers/{}", "POST /transfers/{}/offer",
            "POST /transfers/{}/accept", "POST /transfers/{}/decline", "POST /transfers/{}/withdraw", "GET /artisans/{}/duties",
            "PUT /artisans/{}/duties/{}", "PUT /duties/{}/{}", "GET /artisans/{}/merged", "GET /duplicates", "GET /duplicates/{}",
            "POST /duplicates/{}/merge", "POST /duplicates/{}/dismiss", "POST /duplicates/{}/undo");

    private ArtisanRoutes() {}
}
