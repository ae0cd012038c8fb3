package org.hirfa.registry.finding;

/// How well an entry answers a search, the best first.
enum Rank {
    /// Under a number: of the entry, of one of its cards, of its telephone.
    KNOWN,
    /// Every word is one of the names.
    EXACT,
    /// Every word begins one.
    BEGINS,
    /// Every word sounds like one.
    SOUNDS,
    /// Every word resembles one: a slip of the pen.
    RESEMBLES
}
