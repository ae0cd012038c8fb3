package org.hirfa.registry.membership;

import java.util.EnumSet;
import java.util.Set;

/// Whether somebody belongs: invited by the organisation and not yet agreed, or confirmed by themself or by the chamber.
public enum MemberState {
    INVITED, CONFIRMED, DECLINED, RETRACTED;

    Set<MemberState> next() {
        return switch (this) {
            case INVITED -> EnumSet.of(CONFIRMED, DECLINED, RETRACTED);
            case CONFIRMED -> EnumSet.of(RETRACTED);
            case DECLINED, RETRACTED -> EnumSet.noneOf(MemberState.class);
        };
    }
}
