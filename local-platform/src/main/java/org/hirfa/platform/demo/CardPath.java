package org.hirfa.platform.demo;

import java.util.Map;

/// From the entry in the register to a card in the hand that anybody can verify.
public final class CardPath {

    private static final String CARDS = "/api/registry/v1/cards";

    private final Gateway gateway;
    private final Listener listener;
    private final Visitor artisan;
    private String card = "";
    private String token = "";

    CardPath(Gateway gateway, Listener listener, Visitor artisan) {
        this.gateway = gateway;
        this.listener = listener;
        this.artisan = artisan;
    }

    public String card() {
        return CARDS + "/" + card;
    }

    /// What stands in the QR behind `/verify/`.
    public String token() {
        return token;
    }

    /// @param artisanPath the artisan on the register
    public Answer ordered(String artisanPath) {
        var answer = gateway.get(Visitor.AGENT, artisanPath + "/cards");
        listener.step(Visitor.AGENT, "finds the card that was ordered by the acceptance", answer);
        card = answer.required().items().path(0).path("id").asText();
        return answer;
    }

    public Answer print() {
        var answer = gateway.actFrom("REQUESTED", Visitor.AGENT, card(), "print", Map.of());
        listener.step(Visitor.AGENT, "prints the card", answer);
        return answer.required();
    }

    public Answer deliver() {
        var answer = gateway.actFrom("PRINTED", Visitor.AGENT, card(), "deliver", Map.of());
        listener.step(Visitor.AGENT, "hands the card over, which makes it valid", answer);
        return answer.required();
    }

    public Answer picture() {
        var answer = gateway.get(artisan, card() + "/card.pdf");
        listener.step(artisan, "fetches the card as a PDF, front and back (" + answer.body().length / 1024 + " KiB)", answer);
        return answer;
    }

    /// Reads the verification address from the card's record, as a camera reads it from the QR.
    public Answer verify() {
        var seen = gateway.get(artisan, card()).required();
        var address = seen.at("/verification");
        token = address.substring(address.lastIndexOf('/') + 1);
        var answer = gateway.get(Visitor.ANYBODY, "/verify/" + token);
        listener.step(Visitor.ANYBODY, "verifies what the QR says, online", answer);
        listener.shows("answer", answer.text());
        return answer;
    }
}
