package org.hirfa.platform.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// From the wish to be an artisan to the chamber's question for a qualification, and later from the certificate to the
/// entry in the register.
public final class RegistrationPath {

    private static final String APPLICATIONS = "/api/registry/v1/applications";
    private static final String ARTISANS = "/api/registry/v1/artisans";

    private final Gateway gateway;
    private final Listener listener;
    private final Visitor artisan;
    private final Applicant applicant;
    private String application = "";
    private String artisanId = "";
    private String registrationNumber = "";

    RegistrationPath(Gateway gateway, Listener listener, Visitor artisan, Applicant applicant) {
        this.gateway = gateway;
        this.listener = listener;
        this.artisan = artisan;
        this.applicant = applicant;
    }

    /// The path of the application.
    public String application() {
        return APPLICATIONS + "/" + application;
    }

    public String artisan() {
        return ARTISANS + "/" + artisanId;
    }

    public String registrationNumber() {
        return registrationNumber;
    }

    /// @param key the same for every attempt, so that a path broken off goes on with the application it began
    public Answer apply(String key) {
        var answer = gateway.create(artisan, APPLICATIONS, key, applicant.application());
        listener.step(artisan, "applies for registration: names in both scripts, a craft, a qualification to come by course", answer);
        application = answer.required().at("/id");
        return answer;
    }

    /// Hands in the papers of the checklist, but for the qualification.
    public Answer attach() {
        var answer = gateway.get(artisan, application()).required();
        if (!answer.at("/status").equals("DRAFT")) {
            listener.step(artisan, "has attached the papers", answer);
            return answer;
        }
        for (var kind : Paper.OF_EVERYBODY) {
            var id = UUID.nameUUIDFromBytes((application + kind).getBytes(StandardCharsets.US_ASCII));
            var paper = Paper.of(kind);
            answer = gateway.put(artisan, application() + "/documents/" + id + "?kind=" + kind, paper.mediaType(), paper.content())
                    .required();
        }
        listener.step(artisan, "attaches six papers, the last of them", answer);
        return answer;
    }

    public Answer submit() {
        var answer = gateway.actFrom("DRAFT", artisan, application(), "submit", Map.of());
        listener.step(artisan, "submits the application and gets a receipt", answer);
        listener.shows("receipt", answer.required().json().path("receipt").toString());
        return answer;
    }

    /// What an agent of another chamber gets who knows the application's address.
    public Answer lookFromElsewhere() {
        var answer = gateway.get(Visitor.AGENT_ELSEWHERE, application());
        listener.step(Visitor.AGENT_ELSEWHERE, "asks for that application by its address", answer);
        return answer;
    }

    public Answer listElsewhere() {
        var answer = gateway.get(Visitor.AGENT_ELSEWHERE, APPLICATIONS + "?limit=200");
        listener.step(Visitor.AGENT_ELSEWHERE, "asks for all applications within reach", answer);
        return answer;
    }

    public Answer takeIn() {
        var answer = gateway.actFrom("SUBMITTED", Visitor.AGENT, application(), "take-in", Map.of());
        listener.step(Visitor.AGENT, "takes the application in", answer);
        return answer.required();
    }

    public Answer askForQualification() {
        var seen = gateway.get(Visitor.AGENT, application()).required();
        var answer = !seen.json().path("requests").isEmpty() ? seen : gateway.act(Visitor.AGENT, application(),
                seen.header("ETag"), "request-documents", Map.of("items", List.of(
                        Map.of("kind", "QUALIFICATION", "note", "Une formation qualifiante est demandée."))));
        listener.step(Visitor.AGENT, "asks for a qualification", answer);
        return answer.required();
    }

    /// Waits for the certificate to be known to the registry.
    public Answer certificateArrives() {
        var answer = gateway.getUntil(Visitor.AGENT, application(), seen -> !seen.at("/status").equals("DOCUMENTS_REQUESTED"));
        listener.step(Visitor.AGENT, "looks again: the certificate has arrived by itself", answer);
        return answer;
    }

    public Answer accept() {
        var answer = gateway.actFrom("UNDER_REVIEW", Visitor.DIRECTOR, application(), "accept", Map.of());
        listener.step(Visitor.DIRECTOR, "accepts the application", answer);
        answer.required();
        var me = gateway.get(artisan, "/api/registry/v1/me").required();
        registered(me);
        listener.step(artisan, "is on the register", me);
        listener.shows("registration number", registrationNumber);
        return answer;
    }

    /// Goes on with somebody who is registered already.
    void registered(Answer me) {
        artisanId = me.at("/artisan/id");
        registrationNumber = me.at("/artisan/registrationNumber");
    }
}
