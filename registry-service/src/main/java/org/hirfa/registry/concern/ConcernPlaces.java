package org.hirfa.registry.concern;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.problem.FieldFault;
import org.hirfa.registry.nomenclature.Nomenclature;
import org.hirfa.registry.organisation.OrganisationDirectory;
import org.hirfa.registry.territory.CommuneView;
import org.hirfa.registry.territory.Territory;

/// What a concern says of where it is about, and of which craft.
@ApplicationScoped
class ConcernPlaces {

    private final Nomenclature nomenclature;
    private final Territory territory;
    private final OrganisationDirectory organisations;

    ConcernPlaces(Nomenclature nomenclature, Territory territory, OrganisationDirectory organisations) {
        this.nomenclature = nomenclature;
        this.organisations = organisations;
        this.territory = territory;
    }

    List<FieldFault> faults(RaiseConcern order) {
        var faults = new ArrayList<FieldFault>();
        if (order.craft() != null && nomenclature.find(order.craft()).isEmpty()) {
            faults.add(new FieldFault("/craft", "unknown-value"));
        }
        if (order.commune() != null && territory.commune(order.commune()).isEmpty()) {
            faults.add(new FieldFault("/commune", "unknown-value"));
        }
        return faults;
    }

    String codeOf(UUID organisation) {
        return organisations.codeOf(organisation);
    }

    /// The wilaya of today; empty for a commune that does not stand any more.
    String wilayaOf(String commune) {
        return territory.commune(commune).map(CommuneView::wilaya).orElse("");
    }
}
