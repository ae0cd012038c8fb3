package org.hirfa.funding.dossier;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// What an artisan has asked for and been given, by the codes of the schemes.
///
/// @param repaidInFull null when something was paid out: repayments are not recorded here, so it is not known
public record FundingRecord(List<String> openDossiers, List<String> grantedBySchemes, @Nullable List<String> repaidInFull) {}
