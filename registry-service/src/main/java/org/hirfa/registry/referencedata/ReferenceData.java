package org.hirfa.registry.referencedata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.hirfa.countrypack.PackLoading;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;

/// Brings the country pack into the database. Each part has a transaction of its own: a broken file stops the start, and
/// leaves no half of itself behind.
@ApplicationScoped
class ReferenceData {

    private final List<PackPart> parts;
    private final PackLoading loading;

    ReferenceData(@All List<PackPart> parts, PackLoading loading) {
        this.parts = parts.stream().sorted(Comparator.comparing(PackPart::name)).toList();
        this.loading = loading;
    }

    void atStart(@Observes StartupEvent event) {
        load();
    }

    /// @return the names of the parts that were new or had changed
    List<String> load() {
        var loaded = new ArrayList<String>();
        for (var part : parts) {
            if (loading.loadIfChanged(part.name(), part.files(), part::load)) {
                loaded.add(part.name());
            }
        }
        return loaded;
    }
}
