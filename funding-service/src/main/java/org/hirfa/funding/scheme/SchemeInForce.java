package org.hirfa.funding.scheme;

import org.hirfa.problem.Multilingual;

/// A scheme in the version that counts on the day it was asked for.
///
/// @param checksum of the version's text: what was compiled from another text must not be used
public record SchemeInForce(String code, String agency, String kind, Multilingual titles, SchemeVersion version,
        String checksum) {}
