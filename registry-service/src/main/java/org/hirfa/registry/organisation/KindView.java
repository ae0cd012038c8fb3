package org.hirfa.registry.organisation;

import java.util.List;

import org.hirfa.problem.Multilingual;
import org.jspecify.annotations.Nullable;

/// One kind of organisation that this country has, with what it asks.
///
/// @param papers   the kinds of paper that it may hand in
/// @param source   where the rule comes from
/// @param verified whether it was seen in a text that can be trusted for it
public record KindView(OrganisationKind kind, Level level, Multilingual names, String decidedBy, int minimumMembers,
        boolean supervisorRequired, @Nullable Integer approvalValidityYears, List<String> papers, String source, boolean verified) {}
