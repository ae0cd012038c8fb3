package org.hirfa.registry.finding;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.registry.chamber.ChamberScope;
import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;

/// Finds the entries that answer a question, the best first and those of a rank in the order of their ids.
///
/// One rank after the other is asked for until the page is full: a common name is answered by its first rank alone, in an order
/// that an index has, however many bear it.
@ApplicationScoped
class Search {

    private static final String CANCELLED = "57014";

    private final AgroalDataSource database;
    private final FindingConfig config;
    private final KnownNumbers numbers;
    private final ChamberScope scope;
    private final Caller caller;

    Search(AgroalDataSource database, FindingConfig config, KnownNumbers numbers, ChamberScope scope, Caller caller) {
        this.database = database;
        this.config = config;
        this.numbers = numbers;
        this.scope = scope;
        this.caller = caller;
    }

    /// @throws org.hirfa.problem.ProblemException 422 when it takes too long
    List<Hit> find(Wanted wanted, @Nullable Hit after, int most) {
        var wilayas = wilayas();
        try (var connection = database.getConnection()) {
            prepare(connection);
            if (wanted.number() != null) {
                var candidates = new Candidates(wilayas, wanted.filters(), id(after));
                return hits(Rank.KNOWN, numbers.narrowToEntry(candidates, wanted.number()).first(connection, most));
            }
            if (wanted.search() == null) {
                return hits(Rank.KNOWN, new Candidates(wilayas, wanted.filters(), id(after)).first(connection, most));
            }
            if (KnownNumbers.mayBeOne(wanted.search())) {
                var candidates = new Candidates(wilayas, wanted.filters(), id(after));
                return hits(Rank.KNOWN, numbers.narrow(candidates, wanted.search()).first(connection, most));
            }
            return named(connection, wanted, wilayas, after, most);
        } catch (SQLException e) {
            if (CANCELLED.equals(e.getSQLState())) {
                throw FindingProblem.SEARCH_TOO_BROAD.because();
            }
            throw new IllegalStateException("search failed", e);
        }
    }

    private static List<Hit> named(Connection connection, Wanted wanted, @Nullable Set<String> wilayas, @Nullable Hit after, int most)
            throws SQLException {
        var query = NameQuery.of(wanted.search());
        var hits = new ArrayList<Hit>();
        String better = null;
        var broad = !Candidates.isNarrow(wilayas, wanted.filters());
        for (var rank : EnumSet.range(Rank.EXACT, Rank.RESEMBLES)) {
            if (rank == Rank.BEGINS) {
                query = query.beginning(NameWordTable.beginning(connection, query.mayBegin()));
            }
            if (broad && query.isCommonBeginning() && rank.compareTo(Rank.SOUNDS) <= 0 && rank != Rank.EXACT) {
                walk(connection, rank == Rank.BEGINS);
            }
            if (rank == Rank.RESEMBLES) {
                query = query.resembling(NameWordTable.resembling(connection, query.mayResemble()));
            }
            var asked = query.upTo(rank);
            if (!asked.equals(better) && (after == null || rank.compareTo(after.rank()) >= 0)) {
                var candidates = new Candidates(wilayas, wanted.filters(), after != null && rank == after.rank() ? after.artisan() : null)
                        .and("s.words @@ ?::tsquery", asked);
                if (better != null) {
                    candidates.and("not s.words @@ ?::tsquery", better);
                }
                hits.addAll(hits(rank, candidates.first(connection, most - hits.size())));
            }
            if (hits.size() == most) {
                break;
            }
            better = asked;
        }
        return hits;
    }

    /// Of a beginning that very many names have, the index would gather all bearers before the first is shown.
    private static void walk(Connection connection, boolean through) throws SQLException {
        try (var set = connection.prepareStatement("select set_config('enable_bitmapscan', ?, true)")) {
            set.setString(1, through ? "off" : "on");
            set.execute();
        }
    }

    /// For this transaction alone. Plans are made for the words at hand: a plan for any word would be one for rare
    /// words. Rows in the order of an index are mostly in memory, or on a disk that does not turn.
    private void prepare(Connection connection) throws SQLException {
        try (var set = connection.prepareStatement("""
                select set_config('statement_timeout', ?, true), set_config('plan_cache_mode', 'force_custom_plan', true),
                       set_config('pg_trgm.similarity_threshold', ?, true), set_config('random_page_cost', '1.1', true)
                """)) {
            set.setString(1, Long.toString(config.timeout().toMillis()));
            set.setString(2, NameWordTable.THRESHOLD);
            set.execute();
        }
    }

    /// @return null for who sees the whole register: a condition that is always true would cost a look at every row
    private @Nullable Set<String> wilayas() {
        return caller.is(Role.NATIONAL_SUPERVISOR) ? null : scope.readableBy(caller);
    }

    private static @Nullable UUID id(@Nullable Hit after) {
        return after == null ? null : after.artisan();
    }

    private static List<Hit> hits(Rank rank, List<UUID> ids) {
        return ids.stream().map(id -> new Hit(rank, id)).toList();
    }
}
