package org.hirfa.registry.export;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.person.People;

@ApplicationScoped
class PersonPart implements ExportPart {

    private final People people;

    PersonPart(People people) {
        this.people = people;
    }

    @Override
    public String name() {
        return "person";
    }

    @Override
    public Object of(UUID personId) {
        return people.view(personId, true);
    }
}
