package org.hirfa.platform.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Plans courses and sees one through, for people whom the demo set knows.
final class TrainingOffice {

    private static final String SESSIONS = "/api/training/v1/sessions";

    private final Gateway gateway;

    TrainingOffice(Gateway gateway) {
        this.gateway = gateway;
    }

    /// @param institution the establishment's code; empty when the chamber holds the course itself
    /// @param venue names the course too: it is planned once at each
    record Course(Visitor planner, String programme, String chamber, String wilaya, String institution, String venue,
            LocalDate from, LocalDate to, List<String> audience) {}

    /// @return the session's path, open for enrolment; that of an earlier one when it was planned before
    String open(Course course) {
        var known = gateway.get(course.planner(), SESSIONS + "?limit=200&wilaya=" + course.wilaya() + "&programme=" + course.programme());
        for (var session : known.required().items()) {
            if (session.path("venue").asText().equals(course.venue())) {
                return SESSIONS + "/" + session.path("id").asText();
            }
        }
        var order = new HashMap<String, Object>(Map.of("programme", course.programme(), "chamber", course.chamber(),
                "venue", course.venue(), "startsOn", course.from().toString(), "endsOn", course.to().toString(), "seats", 15,
                "fee", Map.of("amount", 2_000, "currency", "DZD"), "audience", course.audience()));
        if (!course.institution().isEmpty()) {
            order.put("institution", course.institution());
        }
        var key = "demo-set-" + course.programme() + "-" + course.from();
        var session = SESSIONS + "/" + gateway.create(course.planner(), SESSIONS, key, order).required().at("/id");
        gateway.actFrom("PLANNED", course.planner(), session, "open", Map.of()).required();
        return session;
    }

    /// Enrols one person, and brings the course of one day to its end.
    void seeThrough(Visitor manager, String session, LocalDate day, String person) {
        var enrolment = enrolment(manager, session, person);
        gateway.actFrom("OPEN", manager, session, "close", Map.of()).required();
        gateway.actFrom("CLOSED", manager, session, "start", Map.of()).required();
        gateway.putFrom("RUNNING", manager, session, "attendance/" + day, Map.of("present", List.of(enrolment), "absent", List.of())).required();
        gateway.putFrom("RUNNING", manager, session, "results", Map.of("results", List.of(Map.of("enrolmentId", enrolment, "passed", true,
                "scores", Map.of("KNOWLEDGE", 64, "PRACTICE", 81, "SAFETY", 70))))).required();
        gateway.actFrom("RUNNING", manager, session, "complete", Map.of()).required();
    }

    private String enrolment(Visitor manager, String session, String person) {
        var known = gateway.get(manager, session + "/enrolments").required().items();
        return known.isEmpty()
                ? gateway.createUntil(manager, session + "/enrolments", "demo-set-" + person, Map.of("personId", person),
                        seen -> !seen.problem().equals("learner-unknown")).required().at("/id")
                : known.path(0).path("id").asText();
    }
}
