package org.hirfa.platform.demo;

import java.time.LocalDate;
import java.util.TreeMap;

/// The platform's main job from end to end: somebody of Relizane becomes an artisan with a card that anybody can verify,
/// and is paid by a funding agency.
///
/// Every step is a request through the gateway by whom the step belongs to. Steps are taken only from the state before
/// them, so a path that was broken off goes on, and one walked before is shown as it stands.
public final class ArtisanPath {

    private final Gateway gateway;
    private final Listener listener;
    private final Visitor artisan;
    private final RegistrationPath registration;
    private final TrainingPath training;
    private final CardPath card;
    private final FundingPath funding;
    private final RestPath rest;

    /// @param artisan whose account the applicant uses
    public ArtisanPath(Gateway gateway, Listener listener, Visitor artisan, Applicant applicant) {
        this.gateway = gateway;
        this.listener = listener;
        this.artisan = artisan;
        registration = new RegistrationPath(gateway, listener, artisan, applicant);
        training = new TrainingPath(gateway, listener, artisan, applicant);
        card = new CardPath(gateway, listener, artisan);
        funding = new FundingPath(gateway, listener, artisan);
        rest = new RestPath(gateway, listener, registration, card);
    }

    public RegistrationPath registration() {
        return registration;
    }

    public TrainingPath training() {
        return training;
    }

    public CardPath card() {
        return card;
    }

    public FundingPath funding() {
        return funding;
    }

    public RestPath rest() {
        return rest;
    }

    /// @param key tells this path from others; the same key goes on with the same path
    public void walk(String key, LocalDate today) {
        apply(key);
        learn(key, today);
        receiveCard();
        receivePayment(key, today);
        restAndReturn();
        lookBack();
    }

    public void apply(String key) {
        listener.chapter("The application");
        registration.apply(key + "-application");
        registration.attach();
        registration.submit();
        registration.lookFromElsewhere();
        registration.takeIn();
        registration.askForQualification();
    }

    public void learn(String key, LocalDate today) {
        listener.chapter("The course");
        training.offer(key + "-session", today);
        training.find();
        training.enrol(key + "-enrolment");
        training.attend(today);
        training.pass();
        training.complete();
        training.receive();
        training.verify();
    }

    public void receiveCard() {
        listener.chapter("The register and the card");
        registration.certificateArrives();
        registration.accept();
        var ordered = card.ordered(registration.artisan());
        if (!ordered.items().path(0).path("status").asText().equals("ACTIVE")) {
            funding.eligibility(registration.registrationNumber(), "NOT_ELIGIBLE");
            card.print();
            card.deliver();
        }
        card.picture();
        card.verify();
    }

    public void receivePayment(String key, LocalDate today) {
        listener.chapter("The funding");
        if (funding.isNew()) {
            funding.eligibility(registration.registrationNumber(), "ELIGIBLE");
        }
        funding.closedScheme(registration.registrationNumber());
        funding.openClosedScheme(key + "-closed-scheme");
        funding.open(key + "-dossier");
        funding.submit();
        funding.transmit();
        funding.validate();
        funding.certify(today.plusMonths(6));
        funding.sendToBank();
        funding.bankAgrees();
        funding.pay(today);
    }

    public void restAndReturn() {
        listener.chapter("The register: found, suspended, resumed");
        rest.findByName();
        rest.suspend();
        rest.verify();
        rest.resume();
        rest.verify();
        rest.history();
    }

    public void lookBack() {
        listener.chapter("What the artisan sees");
        journey();
        readers("registry");
        readers("funding");
    }

    /// Waits for the last step, the payment, which comes from another service.
    public Answer journey() {
        var answer = gateway.getUntil(artisan, "/api/registry/v1/me/journey", seen -> seen.text().contains("PAYMENT"));
        listener.step(artisan, "reads the own journey", answer);
        for (var entry : answer.required().items()) {
            listener.shows(entry.path("on").asText(), entry.path("text").path("ar").asText());
            listener.shows("", entry.path("text").path("fr").asText());
        }
        return answer;
    }

    /// @param service registry, training or funding
    public Answer readers(String service) {
        var answer = gateway.get(artisan, "/api/" + service + "/v1/me/accesses");
        listener.step(artisan, "asks who has read the file in " + service, answer);
        var times = new TreeMap<String, Integer>();
        for (var entry : answer.required().items()) {
            times.merge(entry.path("reader").asText() + ", " + entry.path("organisation").asText() + ": "
                    + entry.path("what").asText() + ", for " + entry.path("purpose").asText(), 1, Integer::sum);
        }
        times.forEach((reading, count) -> listener.shows(count + (count == 1 ? " time" : " times"), reading));
        return answer;
    }
}
