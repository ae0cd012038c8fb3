package org.hirfa.registry.artisan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hirfa.registry.artisan.RegistrationChanged.Change;
import org.hirfa.registry.person.Zone;
import org.jspecify.annotations.Nullable;

/// All that an entry of the register says and that may change.
///
/// @param addressLine where the craft is exercised; null when at the person's own address
/// @param organisation the cooperative or enterprise in which it is exercised, by its code
/// @param departure   how a struck-off artisan left
/// @param mergedInto  the entry that this one turned out to be a double of
@Embeddable
record EntryState(
        @Enumerated(EnumType.STRING) Form form,
        @Enumerated(EnumType.STRING) Mode mode,
        @Enumerated(EnumType.STRING) Title title,
        @Enumerated(EnumType.STRING) ArtisanStatus status,
        String mainActivity,
        List<String> otherActivities,
        String wilaya,
        String commune,
        @Enumerated(EnumType.STRING) Zone zone,
        @Nullable String addressLine,
        @Nullable String organisation,
        @Enumerated(EnumType.STRING) @Nullable Departure departure,
        @Nullable UUID mergedInto) {

    static EntryState of(RegisterArtisan order) {
        return new EntryState(order.form(), order.mode(), Title.ARTISAN, ArtisanStatus.ACTIVE, order.mainActivity(),
                List.copyOf(order.otherActivities()), order.wilaya(), order.person().commune(), order.person().zone(), null,
                order.organisation(), null, null);
    }

    /// The state with a change made to it. A change that was recorded for an earlier day than one that undid it, such as a
    /// suspension before a death, leaves no trace in what comes after.
    EntryState after(Change change, Sets sets) {
        var main = Optional.ofNullable(sets.mainActivity()).orElse(mainActivity);
        return new EntryState(either(sets.form(), form), either(sets.mode(), mode), either(sets.title(), title),
                statusAfter(change), main, othersAfter(change, sets, main), either(sets.wilaya(), wilaya),
                either(sets.commune(), commune), either(sets.zone(), zone), sets.movesCraft() ? sets.addressLine() : addressLine,
                sets.form() == null ? organisation : sets.organisation(), departureAfter(change, sets),
                mergedAfter(change, sets));
    }

    /// Where it stands, in one word.
    String standing() {
        return mergedInto == null ? status.name() : "MERGED";
    }

    List<String> activities() {
        var all = new ArrayList<String>();
        all.add(mainActivity);
        all.addAll(otherActivities);
        return all;
    }

    private ArtisanStatus statusAfter(Change change) {
        var left = status == ArtisanStatus.STRUCK_OFF;
        return switch (change) {
            case SUSPENDED -> left ? status : ArtisanStatus.SUSPENDED;
            case RESUMED -> left ? status : ArtisanStatus.ACTIVE;
            case STRUCK_OFF -> ArtisanStatus.STRUCK_OFF;
            case REGISTERED, RE_REGISTERED -> ArtisanStatus.ACTIVE;
            case AMENDED, TRANSFERRED, REHOMED, MERGED, UNMERGED -> status;
        };
    }

    private @Nullable Departure departureAfter(Change change, Sets sets) {
        return switch (change) {
            case STRUCK_OFF -> sets.departure();
            case REGISTERED, RE_REGISTERED -> null;
            case AMENDED, SUSPENDED, RESUMED, TRANSFERRED, REHOMED, MERGED, UNMERGED -> departure;
        };
    }

    private @Nullable UUID mergedAfter(Change change, Sets sets) {
        return switch (change) {
            case MERGED -> sets.mergedInto();
            case UNMERGED -> null;
            case REGISTERED, RE_REGISTERED, AMENDED, SUSPENDED, RESUMED, STRUCK_OFF, TRANSFERRED, REHOMED -> mergedInto;
        };
    }

    /// A new main activity leaves the one before among the further ones: it is closed by itself, not by the way.
    private List<String> othersAfter(Change change, Sets sets, String main) {
        var others = new ArrayList<>(change == Change.RE_REGISTERED ? List.<String>of() : activities());
        sets.opened().stream().filter(code -> !others.contains(code)).forEach(others::add);
        others.removeAll(sets.closed());
        others.remove(main);
        return List.copyOf(others);
    }

    private static <T> T either(@Nullable T changed, T before) {
        return changed == null ? before : changed;
    }
}
