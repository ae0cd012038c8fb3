package org.hirfa.platform.demo;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The counter of a chamber, where an agent acts for people who come without an account.
public final class ChamberCounter {

    private static final String APPLICATIONS = "/api/registry/v1/applications";

    private final Gateway gateway;
    private final Visitor agent;
    private final Visitor director;

    public ChamberCounter(Gateway gateway, Visitor agent, Visitor director) {
        this.gateway = gateway;
        this.agent = agent;
        this.director = director;
    }

    /// @return the path of the application; of the same one when asked again
    public String draft(Applicant applicant) {
        var answer = gateway.create(agent, APPLICATIONS, "counter-" + applicant.nationalId(), applicant.application());
        return APPLICATIONS + "/" + answer.required().at("/id");
    }

    /// Brings somebody with a diploma onto the register.
    ///
    /// @return the artisan's path
    public String register(Applicant applicant) {
        var application = draft(applicant);
        submit(application, "QUALIFICATION");
        takeIn(application);
        return accept(application);
    }

    /// Also hands in the papers that everybody brings, and one more.
    public void submit(String application, String paper) {
        var seen = gateway.get(agent, application).required();
        if (seen.at("/status").equals("DRAFT")) {
            var kinds = new LinkedHashSet<>(Paper.OF_EVERYBODY);
            kinds.add(paper);
            kinds.forEach(kind -> attach(application, kind));
            gateway.act(agent, application, "submit", Map.of()).required();
        }
    }

    /// @param thing an application, or whatever else has documents
    public void attach(String thing, String kind) {
        var id = UUID.nameUUIDFromBytes((thing + kind).getBytes(StandardCharsets.UTF_8));
        var paper = Paper.of(kind);
        gateway.put(agent, thing + "/documents/" + id + "?kind=" + kind, paper.mediaType(), paper.content()).required();
    }

    public void takeIn(String application) {
        gateway.actFrom("SUBMITTED", agent, application, "take-in", Map.of()).required();
    }

    void askForQualification(String application) {
        var seen = gateway.get(agent, application).required();
        if (seen.json().path("requests").isEmpty()) {
            gateway.act(agent, application, seen.header("ETag"), "request-documents", Map.of("items", List.of(
                    Map.of("kind", "QUALIFICATION", "note", "Justificatif de la qualification professionnelle")))).required();
        }
    }

    void refuse(String application, String reason) {
        gateway.actFrom("UNDER_REVIEW", director, application, "refuse", Map.of("reasons", List.of(reason))).required();
    }

    /// @return the registered artisan's path
    public String accept(String application) {
        gateway.getUntil(agent, application, seen -> !seen.at("/status").equals("DOCUMENTS_REQUESTED")).required();
        gateway.actFrom("UNDER_REVIEW", director, application, "accept", Map.of()).required();
        return "/api/registry/v1/artisans/" + gateway.get(agent, application).required().at("/artisanId");
    }

    /// @return the card's path
    public String deliverCard(String artisan) {
        var card = "/api/registry/v1/cards/" + gateway.get(agent, artisan + "/cards").required().items().path(0).path("id").asText();
        gateway.actFrom("REQUESTED", agent, card, "print", Map.of()).required();
        gateway.actFrom("PRINTED", agent, card, "deliver", Map.of()).required();
        return card;
    }

    /// @return the person's id, as other services know it
    public String person(String application) {
        return gateway.get(agent, application).required().at("/person/id");
    }
}
