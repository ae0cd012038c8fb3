package org.hirfa.registry.finding;

import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.problem.FieldFault;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.artisan.ArtisanStatus;
import org.hirfa.registry.artisan.Form;
import org.hirfa.registry.artisan.RegistrationNumber;
import org.hirfa.registry.artisan.Title;
import org.hirfa.registry.nomenclature.Nomenclature;
import org.hirfa.registry.search.SearchText;
import org.hirfa.registry.territory.Territory;
import org.jspecify.annotations.Nullable;

/// Understands a question, or says what in it cannot be meant: a filter that no entry can pass would look like an answer.
@ApplicationScoped
class Asking {

    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 8;

    private final Nomenclature nomenclature;
    private final Territory territory;

    Asking(Nomenclature nomenclature, Territory territory) {
        this.nomenclature = nomenclature;
        this.territory = territory;
    }

    /// @throws org.hirfa.problem.ProblemException 400 naming each parameter at fault
    Wanted understand(SearchParameters asked) {
        var faults = new ArrayList<FieldFault>();
        if (asked.registrationNumber != null && !RegistrationNumber.isValid(asked.registrationNumber)) {
            faults.add(new FieldFault("registrationNumber", "wrong-shape"));
        }
        judgeSearch(asked.search, faults);
        if (asked.activity != null && nomenclature.find(asked.activity).isEmpty()) {
            faults.add(new FieldFault("activity", "unknown-value"));
        }
        if (asked.commune != null && territory.commune(asked.commune).isEmpty()) {
            faults.add(new FieldFault("commune", "unknown-value"));
        }
        var filters = new Filters(asked.activity, asked.commune, one(ArtisanStatus.class, asked.status, "status", faults),
                one(Title.class, asked.title, "title", faults), one(Form.class, asked.form, "form", faults));
        if (!faults.isEmpty()) {
            throw StandardProblem.INVALID_INPUT.because().at(faults);
        }
        return new Wanted(asked.registrationNumber, asked.search, filters);
    }

    private static void judgeSearch(@Nullable String search, List<FieldFault> faults) {
        if (search == null) {
            return;
        }
        if (search.length() > LONGEST) {
            faults.add(new FieldFault("search", "wrong-length"));
            return;
        }
        var words = SearchText.of(search);
        if (words.isEmpty()) {
            faults.add(new FieldFault("search", "wrong-shape"));
        } else if (words.split(" ").length > MOST_WORDS) {
            faults.add(new FieldFault("search", "wrong-length"));
        }
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> values, @Nullable String name, String parameter, List<FieldFault> faults) {
        try {
            return name == null ? null : Enum.valueOf(values, name);
        } catch (IllegalArgumentException _) {
            faults.add(new FieldFault(parameter, "unknown-value"));
            return null;
        }
    }
}
