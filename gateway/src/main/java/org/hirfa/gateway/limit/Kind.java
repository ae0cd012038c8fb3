package org.hirfa.gateway.limit;

import java.util.Locale;

/// Kinds of clients, each with its own rate.
public enum Kind {
    ANONYMOUS, USER, SERVICE, FAILED_SIGN_INS;

    String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
