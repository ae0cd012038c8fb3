package org.hirfa.registry.artisan;

import java.util.List;

import org.hirfa.registry.artisan.RegistrationChanged.Change;
import org.hirfa.registry.person.Zone;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EntryStateTest {

    private final EntryState state = new EntryState(Form.INDIVIDUAL, Mode.AT_HOME, Title.ARTISAN, ArtisanStatus.ACTIVE, "0590001",
            List.of("0590002"), "48", "48-relizane", Zone.URBAN, null, null, null, null);

    @Test
    void aNewMainActivityLeavesTheOneBeforeAmongTheOthers() {
        var after = state.after(Change.AMENDED, Sets.opens("0590003", true));

        assertThat(after.mainActivity()).isEqualTo("0590003");
        assertThat(after.otherActivities()).containsExactlyInAnyOrder("0590001", "0590002");
    }

    @Test
    void aFurtherActivityIsHeldOnce() {
        assertThat(state.after(Change.AMENDED, Sets.opens("0590002", false)).otherActivities()).containsExactly("0590002");
        assertThat(state.after(Change.AMENDED, Sets.closes("0590002")).otherActivities()).isEmpty();
    }

    @Test
    void whoHasLeftIsNeitherSuspendedNorResumedByWhatWasRecordedBefore() {
        var gone = state.after(Change.STRUCK_OFF, Sets.leaves(Departure.DEATH));

        assertThat(gone.after(Change.SUSPENDED, Sets.NOTHING).after(Change.RESUMED, Sets.NOTHING)).isEqualTo(gone);
    }
}
