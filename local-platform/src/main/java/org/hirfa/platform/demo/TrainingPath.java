package org.hirfa.platform.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// From an open session to a certificate.
public final class TrainingPath {

    private static final String SESSIONS = "/api/training/v1/sessions";
    /// The first public training centre of Relizane in the list of establishments.
    static final String CENTRE = "01838";

    private final Gateway gateway;
    private final Listener listener;
    private final Visitor artisan;
    private final Applicant applicant;
    private String session = "";
    private String enrolment = "";
    private String certificate = "";

    TrainingPath(Gateway gateway, Listener listener, Visitor artisan, Applicant applicant) {
        this.gateway = gateway;
        this.listener = listener;
        this.artisan = artisan;
        this.applicant = applicant;
    }

    public String session() {
        return SESSIONS + "/" + session;
    }

    /// The certificate's public number.
    public String certificate() {
        return certificate;
    }

    /// @param today the day of the session, which is the only one, so that the path can be walked in one go
    public Answer offer(String key, LocalDate today) {
        var order = Map.of("programme", applicant.programme(), "chamber", "CAM-48", "institution", CENTRE,
                "venue", "CFPA Relizane 01", "startsOn", today.toString(), "endsOn", today.toString(), "seats", 12,
                "fee", Map.of("amount", 0, "currency", "DZD"), "audience", List.of("ARTISANS", "WOMEN"));
        var answer = gateway.create(Visitor.TRAINER, SESSIONS, key, order);
        listener.step(Visitor.TRAINER, "plans a qualifying course of the craft", answer);
        session = answer.required().at("/id");
        var open = gateway.actFrom("PLANNED", Visitor.TRAINER, session(), "open", Map.of());
        listener.step(Visitor.TRAINER, "opens it for enrolment", open);
        return open.required();
    }

    public Answer find() {
        var answer = gateway.get(Visitor.ANYBODY, SESSIONS + "?status=OPEN&wilaya=48&programme=" + applicant.programme());
        listener.step(Visitor.ANYBODY, "looks for open courses of the craft in Relizane", answer);
        answer.required().items().forEach(item -> {
            if (item.path("id").asText().equals(session)) {
                listener.shows("ar", item.path("titles").path("ar").asText());
                listener.shows("fr", item.path("titles").path("fr").asText());
            }
        });
        return answer;
    }

    public Answer enrol(String key) {
        // The registry's news of the applicant may still be on its way.
        var answer = gateway.createUntil(artisan, session() + "/enrolments", key, Map.of(), seen -> !seen.problem().equals("learner-unknown"));
        listener.step(artisan, "enrols", answer);
        enrolment = answer.required().at("/id");
        return answer;
    }

    /// The day of the course: it begins, the artisan is there.
    public Answer attend(LocalDate today) {
        gateway.actFrom("OPEN", Visitor.TRAINER, session(), "close", Map.of()).required();
        var running = gateway.actFrom("CLOSED", Visitor.TRAINER, session(), "start", Map.of());
        listener.step(Visitor.TRAINER, "begins the course", running);
        running.required();
        var answer = gateway.putFrom("RUNNING", Visitor.TRAINER, session(), "attendance/" + today,
                Map.of("present", List.of(enrolment), "absent", List.of()));
        listener.step(Visitor.TRAINER, "marks the artisan present", answer);
        return answer.required();
    }

    public Answer pass() {
        var answer = gateway.putFrom("RUNNING", Visitor.TRAINER, session(), "results", Map.of("results", List.of(
                Map.of("enrolmentId", enrolment, "passed", true, "scores", Map.of("KNOWLEDGE", 72, "PRACTICE", 85, "SAFETY", 78)))));
        listener.step(Visitor.TRAINER, "records the results: passed", answer);
        return answer.required();
    }

    public Answer complete() {
        var answer = gateway.actFrom("RUNNING", Visitor.TRAINER, session(), "complete", Map.of());
        listener.step(Visitor.TRAINER, "completes the course, which issues the certificates", answer);
        return answer.required();
    }

    public Answer receive() {
        var answer = gateway.get(artisan, "/api/training/v1/me/certificates");
        listener.step(artisan, "finds the certificate in the own file", answer);
        certificate = answer.required().items().path(0).path("number").asText();
        listener.shows("certificate", certificate);
        return answer;
    }

    public Answer verify() {
        var answer = gateway.get(Visitor.ANYBODY, "/api/training/v1/certificates/verify/" + certificate);
        listener.step(Visitor.ANYBODY, "verifies the certificate by its number", answer);
        return answer;
    }
}
