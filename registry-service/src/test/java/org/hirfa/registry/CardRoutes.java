package org.hirfa.registry;

import java.util.Set;

/// The routes of cards, by whether they show somebody's file.
final class CardRoutes {

    /// What everybody may check, the holder's own wallet, keys, and batches and orders, which name nobody.
    static final Set<String> OF_NOBODY = Set.of(
            "GET /.well-known/hirfa/status", "GET /.well-known/hirfa/status/{}", "GET /.well-known/hirfa/trust-bundle",
            "GET /.well-known/hirfa/credentials/artisan-card", "GET /.well-known/jwt-vc-issuer", "GET /issuer-keys", "POST /issuer-keys/rotate",
            "POST /issuer-keys/{}/compromise", "GET /cards/{}/credential", "POST /cards/{}/credential", "POST /cards/bulk",
            "POST /cards/print-batches", "GET /cards/print-batches", "GET /cards/print-batches/{}", "POST /cards/print-batches/{}/printed",
            "POST /cards/print-batches/{}/release");

    /// Leave entries: CardEntriesTest.
    static final Set<String> SEEN_ELSEWHERE = Set.of("POST /cards", "GET /cards/{}/history", "POST /cards/{}/renew", "POST /cards/{}/replace",
            "POST /cards/{}/misprint", "POST /cards/{}/suspend", "POST /cards/{}/resume", "POST /cards/{}/report-lost", "POST /cards/{}/found",
            "GET /cards/print-queue", "GET /cards/print-batches/{}/cards.pdf");

    private CardRoutes() {}
}
