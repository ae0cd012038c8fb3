package org.hirfa.training.referencedata;

import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.hirfa.countrypack.PackLoading;
import org.hirfa.training.institution.InstitutionLoad;
import org.hirfa.training.nomenclature.Activities;
import org.hirfa.training.programme.Programmes;
import org.hirfa.training.territory.Territory;

import io.quarkus.runtime.StartupEvent;

/// Brings the database up to the pack's files. A file that has not changed is not read again.
@ApplicationScoped
class ReferenceLoading {

    private final PackLoading pack;
    private final Territory territory;
    private final Activities activities;
    private final InstitutionLoad institutions;
    private final Programmes programmes;

    ReferenceLoading(PackLoading pack, Territory territory, Activities activities, InstitutionLoad institutions,
            Programmes programmes) {
        this.pack = pack;
        this.territory = territory;
        this.activities = activities;
        this.institutions = institutions;
        this.programmes = programmes;
    }

    void onStart(@Observes StartupEvent event) {
        loadChanged();
    }

    /// @return the names of what was loaded; empty when nothing had changed
    List<String> loadChanged() {
        var loaded = new ArrayList<String>();
        load(loaded, "territory", Territory.FILES, territory::load);
        load(loaded, "nomenclature", Activities.FILES, activities::load);
        load(loaded, "institutions", InstitutionLoad.FILES, institutions::load);
        load(loaded, "programmes", Programmes.FILES, programmes::load);
        return loaded;
    }

    private void load(List<String> loaded, String name, List<String> files, Runnable load) {
        if (pack.loadIfChanged(name, files, load)) {
            loaded.add(name);
        }
    }
}
