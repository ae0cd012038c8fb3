package org.hirfa.registry.organisation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.problem.FieldFault;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.nomenclature.Nomenclature;
import org.hirfa.registry.person.PhoneNumbers;
import org.hirfa.registry.territory.Territory;
import org.jspecify.annotations.Nullable;

/// Judges a description before anything is kept, and names every fault at once.
@ApplicationScoped
class OrganisationCheck {

    private static final Pattern ARABIC = Pattern.compile("[\\p{IsArabic}&&\\p{L}]");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}&&\\p{L}]");

    private final OrganisationRules rules;
    private final Nomenclature nomenclature;
    private final Territory territory;
    private final PhoneNumbers phones;

    OrganisationCheck(OrganisationRules rules, Nomenclature nomenclature, Territory territory, PhoneNumbers phones) {
        this.rules = rules;
        this.nomenclature = nomenclature;
        this.territory = territory;
        this.phones = phones;
    }

    /// @param held the crafts that it has already: it keeps those that were closed meanwhile
    /// @throws org.hirfa.problem.ProblemException 400 naming each field at fault
    CheckedOrganisation check(DescribeOrganisation order, Collection<String> held) {
        var faults = new ArrayList<FieldFault>();
        var code = order.code();
        if (code != null && !OrganisationCode.isBroughtAlong(code)) {
            faults.add(new FieldFault("/code", "wrong-shape"));
        }
        if (rules.of(order.kind(), order.levelOrNone()).isEmpty()) {
            faults.add(new FieldFault(rules.of(order.kind(), Level.LOCAL).isPresent() ? "/level" : "/kind", "unknown-value"));
        }
        var nameAr = name(order.names().ar(), ARABIC, "/names/ar", faults);
        var nameFr = name(order.names().fr(), LATIN, "/names/fr", faults);
        if (territory.commune(order.commune()).isEmpty()) {
            faults.add(new FieldFault("/commune", "unknown-value"));
        }
        var profile = profile(order.profile(), order.kind(), held, "/profile", faults);
        refuse(faults);
        return new CheckedOrganisation(code, order.kind(), order.levelOrNone(), nameAr, nameFr, order.commune(), profile);
    }

    CheckedOrganisation.CheckedProfile check(DescribeOrganisation.Profile order, OrganisationKind kind, Collection<String> held) {
        var faults = new ArrayList<FieldFault>();
        var profile = profile(order, kind, held, "", faults);
        refuse(faults);
        return profile;
    }

    private CheckedOrganisation.CheckedProfile profile(DescribeOrganisation.Profile order, OrganisationKind kind,
            Collection<String> held, String at, List<FieldFault> faults) {
        judgeCrafts(order.crafts(), kind, held, at + "/activities", faults);
        return new CheckedOrganisation.CheckedProfile(tidy(order.purpose()), order.crafts(), tidy(order.addressLine()),
                phone(order.phone(), at + "/phone", faults), order.email(), Boolean.TRUE.equals(order.contactPublic()));
    }

    private void judgeCrafts(List<String> crafts, OrganisationKind kind, Collection<String> held, String at, List<FieldFault> faults) {
        if (crafts.isEmpty() && (kind == OrganisationKind.COOPERATIVE || kind == OrganisationKind.ENTERPRISE)) {
            faults.add(new FieldFault(at, "required"));
        }
        var open = nomenclature.openAmong(crafts);
        var seen = new HashSet<String>();
        for (var i = 0; i < crafts.size(); i++) {
            if (!open.contains(crafts.get(i)) && !held.contains(crafts.get(i))) {
                faults.add(new FieldFault(at + "/" + i, "unknown-value"));
            } else if (!seen.add(crafts.get(i))) {
                faults.add(new FieldFault(at + "/" + i, "repeated"));
            }
        }
    }

    private @Nullable String phone(@Nullable String written, String at, List<FieldFault> faults) {
        if (written == null) {
            return null;
        }
        var phone = phones.international(written);
        if (phone.isEmpty()) {
            faults.add(new FieldFault(at, "wrong-shape"));
        }
        return phone.orElse(null);
    }

    private static String name(String written, Pattern script, String at, List<FieldFault> faults) {
        var name = tidy(written);
        if (!script.matcher(name).find()) {
            faults.add(new FieldFault(at, "wrong-shape"));
        }
        return name;
    }

    private static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    private static void refuse(List<FieldFault> faults) {
        if (!faults.isEmpty()) {
            throw StandardProblem.INVALID_INPUT.because().at(faults);
        }
    }
}
