package org.hirfa.registry.organisation;

import jakarta.enterprise.context.ApplicationScoped;

/// Holds an organisation against the rule of its kind.
@ApplicationScoped
class OrganisationReadiness {

    private final OrganisationRules rules;
    private final Headcount headcount;

    OrganisationReadiness(OrganisationRules rules, Headcount headcount) {
        this.rules = rules;
        this.headcount = headcount;
    }

    Readiness of(Organisation organisation) {
        return new Readiness(ruleOf(organisation), headcount.today(organisation.id()),
                !organisation.lacksSupervisor() && headcount.hasSupervisor(organisation.id()));
    }

    KindRule ruleOf(Organisation organisation) {
        return rules.get(organisation.kind(), organisation.level());
    }

    OrganisationRules rules() {
        return rules;
    }
}
