package org.hirfa.platform.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// From the question whether an agency would help to its payment.
public final class FundingPath {

    private static final String DOSSIERS = "/api/funding/v1/dossiers";
    private static final String SCHEME = "ANADE-TRIANGULAR";
    private static final String CLOSED_SCHEME = "CNAC-LOAN";
    private static final long AGENCY_SHARE = 300_000;

    private final Gateway gateway;
    private final Listener listener;
    private final Visitor artisan;
    private String dossier = "";

    FundingPath(Gateway gateway, Listener listener, Visitor artisan) {
        this.gateway = gateway;
        this.listener = listener;
        this.artisan = artisan;
    }

    public String dossier() {
        return DOSSIERS + "/" + dossier;
    }

    /// Whether the artisan has no dossier yet. One who was helped before is not eligible again.
    boolean isNew() {
        return gateway.get(artisan, "/api/funding/v1/me/dossiers").required().items().isEmpty();
    }

    /// ANADE asks until the answer is the outcome expected now.
    public Answer eligibility(String registrationNumber, String outcome) {
        var path = "/api/funding/v1/eligibility/" + registrationNumber + "?scheme=" + SCHEME;
        var answer = gateway.getUntil(Visitor.ANADE, path, outcomeIs(outcome));
        listener.step(Visitor.ANADE, "asks whether the artisan is eligible: " + answer.at("/outcome"), answer);
        criteria(answer);
        return answer;
    }

    public Answer closedScheme(String registrationNumber) {
        var answer = gateway.get(Visitor.CNAC, "/api/funding/v1/eligibility/" + registrationNumber + "?scheme=" + CLOSED_SCHEME);
        listener.step(Visitor.CNAC, "asks the same for its own loan: " + answer.at("/outcome"), answer);
        criteria(answer);
        return answer;
    }

    public Answer openClosedScheme(String key) {
        var answer = gateway.create(artisan, DOSSIERS, key, order(CLOSED_SCHEME));
        listener.step(artisan, "tries to open a dossier at CNAC all the same", answer);
        return answer;
    }

    public Answer open(String key) {
        var answer = gateway.create(artisan, DOSSIERS, key, order(SCHEME));
        listener.step(artisan, "opens a dossier for a kiln and a wheel", answer);
        dossier = answer.required().at("/id");
        return answer;
    }

    public Answer submit() {
        return act(artisan, "DRAFT", "submit", Map.of(), "submits it to the chamber");
    }

    public Answer transmit() {
        return act(Visitor.AGENT, "SUBMITTED", "transmit", Map.of(), "transmits it to ANADE");
    }

    public Answer validate() {
        return act(Visitor.OFFICER, "UNDER_STUDY", "decide", Map.of("decision", "VALIDATED"), "validates it");
    }

    public Answer certify(LocalDate until) {
        return act(Visitor.OFFICER, "VALIDATED", "certify", Map.of("validUntil", until.toString()), "certifies it to the bank");
    }

    public Answer sendToBank() {
        return act(Visitor.OFFICER, "CERTIFIED", "send-to-bank", Map.of(), "sends it to the bank");
    }

    public Answer bankAgrees() {
        return act(Visitor.OFFICER, "AT_BANK", "bank-answer", Map.of("agreed", true), "records that the bank agrees");
    }

    public Answer pay(LocalDate today) {
        var seen = gateway.get(Visitor.OFFICER, dossier()).required();
        var answer = !seen.at("/status").equals("AGREED") ? seen : gateway.actOnce(Visitor.OFFICER, dossier(), seen.header("ETag"),
                "disburse", dossier + "-1", Map.of("tranche", 1, "amount", AGENCY_SHARE, "paidOn", today.toString()));
        listener.step(Visitor.OFFICER, "records the payment of 300,000 DZD", answer);
        return answer.required();
    }

    private Answer act(Visitor who, String from, String action, Map<String, Object> order, String what) {
        var answer = gateway.actFrom(from, who, dossier(), action, order);
        listener.step(who, what, answer);
        return answer.required();
    }

    /// Own 5, agency 25, bank 70 of a hundred: the formula for jobseekers.
    private static Map<String, Object> order(String scheme) {
        return Map.of("scheme", scheme, "plan", Map.of("purpose", "Atelier de poterie à Relizane", "currency", "DZD",
                "costs", List.of(Map.of("label", "Four électrique", "amount", 900_000), Map.of("label", "Tour de potier", "amount", 300_000)),
                "own", 60_000, "agency", AGENCY_SHARE, "bank", 840_000));
    }

    private void criteria(Answer answer) {
        for (var criterion : answer.json().path("criteria")) {
            var label = criterion.path("outcome").asText() + " " + criterion.path("code").asText();
            listener.shows(label, criterion.path("reason").path("ar").asText());
            listener.shows("", criterion.path("reason").path("fr").asText());
            var remedy = criterion.path("remedy");
            if (remedy.isObject()) {
                listener.shows("remedy", remedy.path("text").path("ar").asText());
                listener.shows("", remedy.path("text").path("fr").asText());
            }
        }
    }

    private static Predicate<Answer> outcomeIs(String outcome) {
        return answer -> answer.succeeded() && answer.at("/outcome").equals(outcome);
    }
}
