package org.hirfa.funding.referencedata;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.hirfa.countrypack.PackLoading;
import org.hirfa.funding.agency.Agencies;
import org.hirfa.funding.scheme.SchemeLoading;

import io.quarkus.runtime.StartupEvent;

/// The load of both files as one: a scheme must never stand without its agency.
@ApplicationScoped
class ReferenceData {

    private final PackLoading loading;
    private final Agencies agencies;
    private final SchemeLoading schemes;

    ReferenceData(PackLoading loading, Agencies agencies, SchemeLoading schemes) {
        this.loading = loading;
        this.agencies = agencies;
        this.schemes = schemes;
    }

    void atStart(@Observes StartupEvent start) {
        load();
    }

    /// @return false when these very files were loaded before
    boolean load() {
        return loading.loadIfChanged("funding", List.of(Agencies.FILE, SchemeLoading.FILE), () -> {
            agencies.load();
            schemes.load();
        });
    }
}
