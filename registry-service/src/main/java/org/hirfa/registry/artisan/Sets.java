package org.hirfa.registry.artisan;

import java.util.List;
import java.util.UUID;

import org.hirfa.registry.person.Zone;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/// What one change says anew; what it leaves out stays as it is.
///
/// @param organisation counts with a form: an individual has none
/// @param opened       activities that begin
/// @param closed       activities that end; never the main one
/// @param addressLine  counts with a commune; null for the person's own address
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Sets(@Nullable Form form, @Nullable String organisation, @Nullable Mode mode, @Nullable Title title,
        @Nullable String mainActivity, List<String> opened, List<String> closed, @Nullable String wilaya, @Nullable String commune,
        @Nullable Zone zone, @Nullable String addressLine, @Nullable Departure departure, @Nullable UUID mergedInto) {

    public static final Sets NOTHING = new Sets(null, null, null, null, null, List.of(), List.of(), null, null, null, null, null, null);

    /// The same for who has to do with less than the whole file.
    public Sets withoutAddressLine() {
        return exercisedAt(wilaya, commune, zone, null);
    }

    boolean movesCraft() {
        return commune != null;
    }

    static Sets title(Title title) {
        return new Sets(null, null, null, title, null, List.of(), List.of(), null, null, null, null, null, null);
    }

    public static Sets opens(String activity, boolean asMain) {
        return new Sets(null, null, null, null, asMain ? activity : null, List.of(activity), List.of(), null, null, null, null, null, null);
    }

    public static Sets closes(String activity) {
        return new Sets(null, null, null, null, null, List.of(), List.of(activity), null, null, null, null, null, null);
    }

    static Sets wilaya(String wilaya) {
        return new Sets(null, null, null, null, null, List.of(), List.of(), wilaya, null, null, null, null, null);
    }

    public static Sets leaves(Departure departure) {
        return new Sets(null, null, null, null, null, List.of(), List.of(), null, null, null, null, departure, null);
    }

    static Sets merged(UUID kept) {
        return new Sets(null, null, null, null, null, List.of(), List.of(), null, null, null, null, null, kept);
    }

    static Sets anew(EntryState state) {
        return new Sets(state.form(), state.organisation(), state.mode(), state.title(), state.mainActivity(), state.otherActivities(),
                List.of(), state.wilaya(), state.commune(), state.zone(), state.addressLine(), null, null);
    }

    public Sets exercisedAs(Form newForm, @Nullable String newOrganisation) {
        return new Sets(newForm, newOrganisation, mode, title, mainActivity, opened, closed, wilaya, commune, zone, addressLine,
                departure, mergedInto);
    }

    public Sets exercisedIn(Mode newMode) {
        return new Sets(form, organisation, newMode, title, mainActivity, opened, closed, wilaya, commune, zone, addressLine,
                departure, mergedInto);
    }

    /// @param newAddressLine null for the person's own address
    public Sets exercisedAt(@Nullable String newWilaya, @Nullable String newCommune, @Nullable Zone newZone, @Nullable String newAddressLine) {
        return new Sets(form, organisation, mode, title, mainActivity, opened, closed, newWilaya, newCommune, newZone, newAddressLine,
                departure, mergedInto);
    }
}
