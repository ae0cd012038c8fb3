package org.hirfa.registry.nomenclature;

import java.time.Instant;
import java.time.LocalDate;

/// @param validFrom from which day it is in force
/// @param change what made it: LOADED, IMPORTED, CLOSED, REOPENED or ENDANGERED
/// @param activities how many activities it added or changed
public record NomenclatureVersionView(int number, LocalDate validFrom, String change, String source, Instant recordedAt,
        long activities) {}
