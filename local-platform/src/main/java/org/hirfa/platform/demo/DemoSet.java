package org.hirfa.platform.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.hirfa.platform.demo.TrainingOffice.Course;

/// A few people and courses to look at, brought in through the gateway by the staff of two chambers.
///
/// Loading it again finds what is there and adds only what is missing. The people are invented.
final class DemoSet {

    private static final Applicant DRESSMAKER = Applicant.named("dressmaker");

    private final Gateway gateway;
    private final LocalDate today;
    private final ChamberCounter relizane;
    private final ChamberCounter tamanrasset;
    private final TrainingOffice training;

    DemoSet(Gateway gateway, LocalDate today) {
        this.gateway = gateway;
        this.today = today;
        relizane = new ChamberCounter(gateway, Visitor.AGENT, Visitor.DIRECTOR);
        tamanrasset = new ChamberCounter(gateway, Visitor.AGENT_ELSEWHERE, Visitor.DIRECTOR_ELSEWHERE);
        training = new TrainingOffice(gateway);
    }

    void load(Consumer<String> progress) {
        progress.accept("two open courses");
        openCourses();
        progress.accept("people of Relizane, one trained and registered, one with a card and a dossier");
        dressmaker();
        coppersmith();
        var weaver = relizane.draft(Applicant.named("weaver"));
        relizane.submit(weaver, "REQUEST");
        relizane.takeIn(weaver);
        relizane.askForQualification(weaver);
        relizane.submit(relizane.draft(Applicant.named("mechanic")), "QUALIFICATION");
        relizane.deliverCard(relizane.register(Applicant.named("basketmaker")));
        progress.accept("people of Tamanrasset, one with a card, one who looks like somebody of Relizane");
        var jeweller = tamanrasset.draft(Applicant.named("jeweller"));
        tamanrasset.submit(jeweller, "QUALIFICATION");
        tamanrasset.takeIn(jeweller);
        tamanrasset.deliverCard(tamanrasset.accept(jeweller));
        tamanrasset.register(Applicant.named("tinsmith"));
        tamanrasset.draft(Applicant.named("leatherworker"));
        var carver = tamanrasset.draft(Applicant.named("carver"));
        tamanrasset.submit(carver, "REQUEST");
        tamanrasset.takeIn(carver);
        tamanrasset.refuse(carver, "لا يوجد ما يثبت التأهيل المهني");
        progress.accept("an association of Algiers");
        association();
    }

    private void association() {
        var path = "/api/registry/v1/organisations";
        var code = "ASSOC-16-001";
        if (gateway.get(Visitor.AGENT_OF_ALGIERS, path + "/" + code + "/file").status() == 404) {
            gateway.create(Visitor.AGENT_OF_ALGIERS, path, "demo-set-" + code, Map.of("code", code, "kind", "ASSOCIATION",
                    "names", Map.of("ar", "جمعية حرفيي القصبة", "fr", "Association des artisans de la Casbah"),
                    "commune", "16-alger-centre", "profile", Map.of("purpose", "Sauvegarde des métiers de la Casbah",
                            "activities", List.of("0390001", "0590001"), "addressLine", "Rue Bab Djedid, 12"))).required();
        }
        step("DRAFT", Visitor.AGENT_OF_ALGIERS, path + "/" + code, "submit", Map.of());
        step("SUBMITTED", Visitor.DIRECTOR_OF_ALGIERS, path + "/" + code, "approve",
                Map.of("number", "16/2025/01", "decidedOn", "2025-02-10"));
    }

    /// An organisation's own address shows what everybody may know; its state and version stand in its file.
    private void step(String status, Visitor who, String organisation, String action, Map<String, String> order) {
        var seen = gateway.get(who, organisation + "/file").required();
        if (seen.at("/status").equals(status)) {
            gateway.act(who, organisation, seen.header("ETag"), action, order).required();
        }
    }

    private void openCourses() {
        training.open(new Course(Visitor.TRAINER, "GERME", "CAM-48", "48", TrainingPath.CENTRE, "CFPA Relizane 01, salle des conférences",
                today.plusWeeks(3), today.plusWeeks(4), List.of("ARTISANS", "WOMEN")));
        training.open(new Course(Visitor.AGENT_ELSEWHERE, "QUALIFICATION-SOLAR", "CAM-11", "11", "", "Maison de l'artisanat, Tamanrasset",
                today.plusWeeks(5), today.plusWeeks(9), List.of("YOUTH", "JOBSEEKERS")));
    }

    /// Qualified by a course, registered, waiting for the card to be printed.
    private void dressmaker() {
        var application = relizane.draft(DRESSMAKER);
        relizane.submit(application, "REQUEST");
        relizane.takeIn(application);
        relizane.askForQualification(application);
        var session = training.open(new Course(Visitor.TRAINER, DRESSMAKER.programme(), "CAM-48", "48", TrainingPath.CENTRE,
                "CFPA Relizane 01, atelier de couture", today, today, List.of("WOMEN")));
        training.seeThrough(Visitor.TRAINER, session, today, relizane.person(application));
        relizane.accept(application);
    }

    /// Qualified by a diploma, with a card in the hand and a dossier under study.
    private void coppersmith() {
        var application = relizane.draft(Applicant.named("coppersmith"));
        relizane.submit(application, "QUALIFICATION");
        relizane.takeIn(application);
        var artisan = relizane.accept(application);
        relizane.deliverCard(artisan);
        dossier(gateway.get(Visitor.AGENT, artisan).required().at("/registrationNumber"));
    }

    private void dossier(String registrationNumber) {
        var dossiers = "/api/funding/v1/dossiers";
        gateway.getUntil(Visitor.AGENT, "/api/funding/v1/eligibility/" + registrationNumber + "?scheme=ANADE-TRIANGULAR", Answer::succeeded);
        var order = Map.of("registrationNumber", registrationNumber, "scheme", "ANADE-TRIANGULAR", "plan", Map.of(
                "purpose", "Atelier de dinanderie", "currency", "DZD", "costs", List.of(Map.of("label", "Outillage", "amount", 800_000)),
                "own", 40_000, "agency", 200_000, "bank", 560_000));
        var dossier = dossiers + "/" + gateway.create(Visitor.AGENT, dossiers, "demo-set-" + registrationNumber, order).required().at("/id");
        gateway.actFrom("DRAFT", Visitor.AGENT, dossier, "submit", Map.of()).required();
        gateway.actFrom("SUBMITTED", Visitor.AGENT, dossier, "transmit", Map.of()).required();
    }
}
