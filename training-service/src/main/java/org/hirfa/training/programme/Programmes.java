package org.hirfa.training.programme;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.CountryPack;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// The programmes, those of past packs included.
@ApplicationScoped
public class Programmes implements PanacheRepositoryBase<Programme, String> {

    public static final List<String> FILES = List.of("training/programmes.json");

    private static final Pattern CODE = Pattern.compile("[A-Z0-9-]{1,60}");

    private final CountryPack pack;

    Programmes(CountryPack pack) {
        this.pack = pack;
    }

    public Optional<Programme> ofCode(String code) {
        return isCode(code) ? findByIdOptional(code) : Optional.empty();
    }

    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    List<Programme> listed(String after, int most) {
        return find("listed and code > ?1 order by code", after).page(0, most).list();
    }

    /// Takes over the pack's programmes; one that the pack no longer holds is kept but no longer listed.
    public void load() {
        var entities = getEntityManager();
        update("listed = false");
        pack.jsonList(FILES.getFirst(), ProgrammeDefinition.class)
                .forEach(definition -> entities.merge(Programme.of(definition)));
        entities.flush();
    }
}
