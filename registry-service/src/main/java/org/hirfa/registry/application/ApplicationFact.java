package org.hirfa.registry.application;

import java.util.List;
import java.util.UUID;

import org.hirfa.registry.person.Names;
import org.hirfa.registry.person.Sex;
import org.hirfa.registry.person.Zone;
import org.jspecify.annotations.Nullable;

/// What other services hear of an application: never national id, phone or address.
record ApplicationFact(UUID applicationId, long version, UUID personId, @Nullable UUID account, Names names, Sex sex,
        int birthYear, String wilaya, String commune, String chamber, Zone zone, List<Activity> activities,
        ApplicationStatus status) {

    record Activity(String code, boolean main) {}
}
