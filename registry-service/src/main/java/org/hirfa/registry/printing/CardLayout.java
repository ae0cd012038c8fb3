package org.hirfa.registry.printing;

import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.CountryPack;
import org.hirfa.problem.Multilingual;
import org.jspecify.annotations.Nullable;

/// What is the same on every card of a country: words and colours, from its pack.
@ApplicationScoped
class CardLayout {

    private static final String FILE = "registry/card-layout.json";

    private final Look look;

    CardLayout(CountryPack pack) {
        this.look = pack.json(FILE, Look.class);
    }

    /// @param titles what is printed for holders of these titles; others bear none
    record Look(Multilingual title, Colours colours, Labels labels, Map<String, Multilingual> titles) {}

    record Colours(String band, String bandText, String accent, String paper, String text, String label) {}

    record Labels(Multilingual name, Multilingual activity, Multilingual validity, Multilingual number, Multilingual check) {}

    Look look() {
        return look;
    }

    @Nullable Multilingual titleOf(String title) {
        return look.titles().get(title);
    }
}
