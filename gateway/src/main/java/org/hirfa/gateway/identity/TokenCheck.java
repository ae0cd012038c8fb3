package org.hirfa.gateway.identity;

/// Every way a check can end.
public sealed interface TokenCheck {

    record Passed(Verified token) implements TokenCheck {}

    /// Not a token of ours, or no longer.
    record Refused() implements TokenCheck {}

    /// Signed with a key that is not known here: worth asking for the keys, then checking once more.
    record KeyUnknown() implements TokenCheck {}
}
