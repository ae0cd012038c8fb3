package org.hirfa.funding.scheme;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.hirfa.funding.agency.Source;
import org.hirfa.problem.Multilingual;
import org.jspecify.annotations.Nullable;

/// Who pays which part of a plan, and how much a plan may cost.
///
/// @param shares each a possible division; which of them applies to a promoter is for the officer to check
public record Formula(List<Share> shares, List<Ceiling> ceilings, @Nullable Contribution contribution,
        @Nullable Repayment repaymentMonths) {

    /// Parts in hundredths. They sum to 100.
    ///
    /// @param zones where it holds; empty for everywhere
    public record Share(String code, Multilingual titles, List<String> zones, List<String> wilayas, int own, int agency,
            int bank, Source source) {

        public Share {
            if (own + agency + bank != 100) {
                throw new IllegalArgumentException("shares of " + code + " do not sum to 100");
            }
        }

        boolean holdsIn(@Nullable String zone, String wilaya) {
            return (zones.isEmpty() || zone != null && zones.contains(zone)) && (wilayas.isEmpty() || wilayas.contains(wilaya));
        }

        /// A part may differ from its exact hundredths by less than one unit of currency: plans are in whole units.
        boolean divides(long total, long ownPart, long agencyPart, long bankPart) {
            return isPart(ownPart, own, total) && isPart(agencyPart, agency, total) && isPart(bankPart, bank, total);
        }

        private static boolean isPart(long part, int hundredths, long total) {
            return Math.abs(part * 100 - total * hundredths) < 100;
        }
    }

    /// @param wilayas where it holds; empty for everywhere without one of its own
    public record Ceiling(String code, Multilingual titles, List<String> wilayas, long amount, Source source) {}

    /// A flat amount that is paid in periods, as for health cover.
    public record Contribution(long amount, String per, Source source) {}

    /// Within how many months a loan is paid back.
    public record Repayment(@Nullable Integer from, @Nullable Integer to, Source source) {}

    public boolean allows(@Nullable String zone, String wilaya, long own, long agency, long bank) {
        var total = own + agency + bank;
        return shares.stream().anyMatch(share -> share.holdsIn(zone, wilaya) && share.divides(total, own, agency, bank));
    }

    /// The most a plan may cost for somebody of this wilaya; empty when nothing limits it.
    public Optional<Long> ceilingIn(String wilaya) {
        var own = ceilings.stream().filter(ceiling -> ceiling.wilayas().contains(wilaya)).toList();
        var applicable = own.isEmpty() ? ceilings.stream().filter(ceiling -> ceiling.wilayas().isEmpty()).toList() : own;
        return applicable.stream().map(Ceiling::amount).min(Comparator.naturalOrder());
    }
}
