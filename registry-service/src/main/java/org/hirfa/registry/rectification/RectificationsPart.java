package org.hirfa.registry.rectification;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.export.ExportPart;

@ApplicationScoped
class RectificationsPart implements ExportPart {

    private final Rectifications wishes;
    private final WantedJson json;

    RectificationsPart(Rectifications wishes, WantedJson json) {
        this.wishes = wishes;
        this.json = json;
    }

    @Override
    public String name() {
        return "rectifications";
    }

    @Override
    public Object of(UUID personId) {
        return wishes.ofPerson(personId).stream().map(json::inFull).toList();
    }
}
