package org.hirfa.registry.mastery;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.artisan.ArtisanDirectory;
import org.hirfa.registry.export.ExportPart;

@ApplicationScoped
class MasterRequestsPart implements ExportPart {

    private final ArtisanDirectory artisans;
    private final Requests requests;

    MasterRequestsPart(ArtisanDirectory artisans, Requests requests) {
        this.artisans = artisans;
        this.requests = requests;
    }

    @Override
    public String name() {
        return "masterRequests";
    }

    @Override
    public Object of(UUID personId) {
        return artisans.findByPerson(personId).map(artisan -> requests.of(artisan.artisanId()).stream()
                .map(request -> request.view(artisan.registrationNumber())).toList()).orElse(List.of());
    }
}
