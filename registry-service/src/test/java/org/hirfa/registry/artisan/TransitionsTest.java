package org.hirfa.registry.artisan;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import org.hirfa.registry.artisan.RegistrationChanged.Change;
import org.hirfa.registry.person.Zone;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/// Whatever happens to an entry, in whatever order.
class TransitionsTest {

    private static final EntryState FIRST = new EntryState(Form.INDIVIDUAL, Mode.AT_HOME, Title.ARTISAN, ArtisanStatus.ACTIVE, "0000001",
            List.of(), "48", "48-relizane", Zone.URBAN, null, null, null, null);

    record Step(Change change, Sets sets) {}

    @Property
    void anEntryIsAlwaysWhole(@ForAll("steps") List<Step> steps) {
        var state = FIRST;
        for (var step : steps) {
            if (!Transitions.allows(state, step.change())) {
                continue;
            }
            state = state.after(step.change(), step.sets());
            assertThat(state.departure() != null).isEqualTo(state.status() == ArtisanStatus.STRUCK_OFF);
            assertThat(new HashSet<>(state.activities())).hasSameSizeAs(state.activities());
            assertThat(state.mainActivity()).isNotBlank();
        }
    }

    @Property
    void whoDiedStaysAwayAndADoubleStandsStill(@ForAll("steps") List<Step> steps) {
        var state = FIRST;
        for (var step : steps) {
            var before = state;
            if (Transitions.allows(before, step.change())) {
                state = before.after(step.change(), step.sets());
            }
            if (before.departure() == Departure.DEATH) {
                assertThat(state.status()).isEqualTo(ArtisanStatus.STRUCK_OFF);
                assertThat(state.departure()).isEqualTo(Departure.DEATH);
            }
            if (before.mergedInto() != null && state.mergedInto() != null) {
                assertThat(state.status()).isEqualTo(before.status());
                assertThat(state.activities()).isEqualTo(before.activities());
            }
        }
    }

    @Property
    void onlyASuspendedEntryIsTakenUpAgain(@ForAll("steps") List<Step> steps) {
        var state = FIRST;
        for (var step : steps) {
            assertThat(Transitions.allows(state, Change.RESUMED)).isEqualTo(state.status() == ArtisanStatus.SUSPENDED && state.mergedInto() == null);
            assertThat(Transitions.allows(state, Change.REGISTERED)).isFalse();
            if (Transitions.allows(state, step.change())) {
                state = state.after(step.change(), step.sets());
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var code = Arbitraries.integers().between(1, 5).map("000000%d"::formatted);
        var step = Combinators.combine(Arbitraries.of(Change.class), code, Arbitraries.of(Departure.class), Arbitraries.of(true, false))
                .as((change, activity, departure, main) -> new Step(change, sets(change, activity, departure, main)));
        return step.list().ofMaxSize(40);
    }

    private static Sets sets(Change change, String activity, Departure departure, boolean main) {
        return switch (change) {
            case STRUCK_OFF -> Sets.leaves(departure);
            case MERGED -> Sets.merged(UUID.randomUUID());
            case AMENDED -> main ? Sets.opens(activity, true) : activity.endsWith("5") ? Sets.NOTHING : Sets.opens(activity, false);
            case RE_REGISTERED -> Sets.anew(FIRST);
            case TRANSFERRED -> Sets.NOTHING.exercisedAt("11", "11-tamanrasset", Zone.RURAL, null);
            case REHOMED -> Sets.wilaya("59");
            case REGISTERED, SUSPENDED, RESUMED, UNMERGED -> Sets.NOTHING;
        };
    }
}
